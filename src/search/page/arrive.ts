import markedArrival from './marked-arrival.ts?worker&url';
import { ARRIVAL_PREFIX } from './arrival-prefix.ts';

// Every article's page loads this, so that it is no more than a question; the rest comes only for those who come from a search. It is
// asked for as a file and not imported: Vite adds a kilobyte to a page that imports a part of it later.
if (location.hash.startsWith(ARRIVAL_PREFIX)) {
  const script = document.createElement('script');
  script.type = 'module';
  // It lies beside this file, wherever the site does.
  script.src = new URL(`.${markedArrival.slice(markedArrival.lastIndexOf('/'))}`, import.meta.url).href;
  document.head.append(script);
}
