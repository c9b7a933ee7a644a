import markedArrival from './marked-arrival.ts?worker&url';

// Every article's page loads this, so that it is no more than a question; the rest comes only for those who come from a search. It lies beside
// this file, wherever the site does, and is asked for by a name that only the browser knows: Vite adds a kilobyte to a page that imports a
// part of it later. Nor is the sign imported that arrivalLink writes, nor loadBeside: each would be one more file.
if (location.hash.startsWith('#hl=')) {
  const address = `.${markedArrival.slice(markedArrival.lastIndexOf('/'))}`;
  void import(/* @vite-ignore */ address);
}
