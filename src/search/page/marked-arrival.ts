import { arrivalKeys } from './arrival-link.ts';
import { markArrival } from './mark-arrival.ts';

markArrival(arrivalKeys(location.hash));
