import FactBox from '../story/FactBox.astro';
import Figure from '../story/Figure.astro';
import InlinePicture from '../story/InlinePicture.astro';
import KeyPoints from '../story/KeyPoints.astro';
import Note from '../story/Note.astro';
import PullQuote from '../story/PullQuote.astro';
import Timeline from '../story/Timeline.astro';

/** What an MDX article may use without importing it. */
export const storyComponents = { FactBox, Figure, KeyPoints, Note, PullQuote, Timeline, img: InlinePicture };
