import { arrivalMarks } from './arrival-link.ts';
import { markArrival } from './mark-arrival.ts';

markArrival(arrivalMarks(location.hash));
