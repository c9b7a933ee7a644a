import { tendBar } from './breaking-bar.ts';

// The front page has the bar of breaking news in it.
const bar = document.querySelector<HTMLElement>('.breaking');
if (bar !== null) tendBar(bar);
