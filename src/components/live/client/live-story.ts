import followStory from './follow-story.ts?worker&url';

// The page of a live story loads this. What follows the story comes while it is covered, and for whoever comes by a link to an update that
// may not be among the newest. It is asked for as news-boxes.ts does.
const { live, all } = document.querySelector<HTMLElement>('#live')!.dataset;
const rest = `.${followStory.slice(followStory.lastIndexOf('/'))}`;
if (live === 'open' || (all === '' && location.hash)) void import(/* @vite-ignore */ rest);
