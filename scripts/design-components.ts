import type { Page } from 'playwright-core';

/** A component of the pages as the design's page shows it. */
export interface ShownComponent {
  /** Names its picture: `card-row`. */
  readonly name: string;
  /** What it is, for the page. */
  readonly text: string;
  /** A page of the sample newsroom that has it. */
  readonly path: string;
  /** What is taken: the first element that fits. */
  readonly selector: string;
  /** Its states besides the usual one, each brought about as a reader does. */
  readonly states?: readonly { readonly text: string; readonly act: (page: Page) => Promise<unknown> }[];
  /** The most of its height that is shown, in CSS pixels. Default 900. */
  readonly height?: number;
}

const HOME = '/';
const ARTICLE = '/news/14001102013/';
const BLOCKS = '/news/14050827045/';
const TABLE = '/news/14040726037/';
const LIVE = '/news/14050903010/';
const DISCUSSED = '/news/14050521014/';

const hover = (selector: string) => ({ text: 'under the pointer', act: (page: Page) => page.hover(selector) });
const focus = (selector: string) => ({ text: 'reached by the keyboard', act: async (page: Page) => { await page.keyboard.press('Tab'); await page.focus(selector); } });

/** Every component of the sample's pages. What a page does not have any more fails, so that the list stays true. */
export const COMPONENTS: readonly ShownComponent[] = [
  { name: 'masthead', text: 'The head of every page', path: ARTICLE, selector: 'body', height: 120, states: [hover('.masthead-links a'), focus('.site-search input')] },
  { name: 'reading-menu', text: 'Colours and letters, as a reader likes them', path: ARTICLE, selector: '.reading-menu', states: [] },
  { name: 'front', text: 'The front: lead story, chosen stories, latest news', path: HOME, selector: '.front', height: 1000 },
  { name: 'section-block-wide', text: 'A section as wide as the page', path: HOME, selector: '.section-block:nth-child(1)' },
  { name: 'section-block', text: 'A section beside another', path: HOME, selector: '.section-block:nth-child(2)', states: [hover('.section-block:nth-child(2) .card-title a')] },
  { name: 'most-read', text: 'What is read most', path: HOME, selector: '.most-read' },
  { name: 'breaking', text: 'Breaking news, at the foot of the window', path: HOME, selector: '.breaking' },
  { name: 'portrait', text: 'An agency with its logo', path: '/agency/isna/', selector: 'main', height: 380 },
  { name: 'list-header', text: 'The head of a list', path: '/section/politics/', selector: '.list-header' },
  { name: 'card-list', text: 'A list of articles', path: '/section/politics/', selector: '.card-list', height: 620 },
  { name: 'calendar', text: 'A month of the archive', path: '/archive/1405/08/', selector: '.calendar', states: [hover('.calendar a')] },
  { name: 'article-header', text: 'Kicker, headline, subtitle, lead and details', path: ARTICLE, selector: '.article', height: 520 },
  { name: 'story', text: 'Running text: headings, lists, links', path: ARTICLE, selector: '.story', height: 700, states: [focus('.story a')] },
  { name: 'key-points', text: 'Key points', path: BLOCKS, selector: '.key-points' },
  { name: 'pull-quote', text: 'A pull quote', path: BLOCKS, selector: '.pull-quote' },
  { name: 'timeline', text: 'A timeline', path: TABLE, selector: '.timeline' },
  { name: 'table', text: 'A table: it scrolls by itself where it is too wide', path: TABLE, selector: '.table-scroll', states: [focus('.table-scroll')] },
  { name: 'fact-box', text: 'A fact box', path: TABLE, selector: '.fact-box' },
  { name: 'figure', text: 'A picture in the text', path: BLOCKS, selector: '.story figure:has(img)' },
  { name: 'tags', text: 'Tags', path: ARTICLE, selector: '.tags', states: [hover('.tags a')] },
  { name: 'live', text: 'A live story', path: LIVE, selector: '.live', height: 800 },
  { name: 'share', text: 'Sharing by plain links', path: ARTICLE, selector: '.share', states: [hover('.share a')] },
  { name: 'neighbours', text: 'The stories before and after', path: ARTICLE, selector: '.neighbours' },
  { name: 'related', text: 'What to read on', path: BLOCKS, selector: '.related' },
  { name: 'comments', text: 'Comments of readers', path: DISCUSSED, selector: '.reader-comments' },
  {
    name: 'comment-form', text: 'The comment form', path: ARTICLE, selector: '.comments',
    states: [
      focus('#comment-name'),
      { text: 'sent without a word', act: async (page) => { await page.focus('#comment-name'); await page.waitForTimeout(300); await page.click('.comments button[type=submit]'); } },
    ],
  },
  { name: 'newsletter', text: 'The newsletter', path: HOME, selector: '.page > .newsletter' },
  { name: 'search', text: 'Search with results', path: '/search/?q=%D9%85%D8%AA%D8%B1%D9%88', selector: 'main', height: 900 },
  { name: 'not-found', text: 'No such page', path: '/404.html', selector: '.notice' },
  { name: 'footer', text: 'The foot of every page', path: HOME, selector: '.footer' },
];
