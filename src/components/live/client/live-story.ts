import followStory from './follow-story.ts?worker&url';
import showElsewhere from './show-elsewhere.ts?worker&url';
import { loadBeside } from './load-beside.ts';

// The page of a live story loads this. What follows the story comes only while it is covered; whoever comes by a link to an update
// that is not among the newest is sent to the page of all updates.
const { live, all } = document.querySelector<HTMLElement>('#live')!.dataset;
if (live === 'open') loadBeside(followStory, import.meta.url);
if (all !== undefined && /^#u-/.test(location.hash)) loadBeside(showElsewhere, import.meta.url);
