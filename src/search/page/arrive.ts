import { arrivalKeys } from './arrival-link.ts';

// Every article's page loads this, so that it is no more than a question; the rest comes only for those who come from a search.
const keys = arrivalKeys(location.hash);
if (keys.length > 0) void import('./mark-arrival.ts').then(({ markArrival }) => markArrival(keys));
