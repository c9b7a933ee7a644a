import markedArrival from './marked-arrival.ts?worker&url';

// Every article's page loads this, so that it is no more than a question; the rest comes only for those who come from a search. It is
// asked for as a file and not imported: Vite adds a kilobyte to a page that imports a part of it later. Nor is the sign imported that
// arrivalLink writes: it would be one more file.
const here = import.meta.url;
if (location.hash.startsWith('#hl=')) {
  const script = document.createElement('script');
  script.type = 'module';
  // It lies beside this file, wherever the site does.
  script.src = new URL(`.${markedArrival.slice(markedArrival.lastIndexOf('/'))}`, here).href;
  document.head.append(script);
}
