import type { ShortcutKey } from './shortcut-key.ts';

/** The links to stories in the lists of a page, in its order. */
const STORIES = 'main :is(.card-title, .latest-list li, .day-headlines li, .related li, .search-results h2, .search-results h3) > a:first-child';

/** What the shortcuts do on the page that is shown. */
export class ShortcutActions {
  readonly #openSheet: () => void;

  constructor(openSheet: () => void) {
    this.#openSheet = openSheet;
  }

  /** Does what a shortcut means; nothing where the page has nothing for it. */
  do(shortcut: ShortcutKey): void {
    switch (shortcut) {
      case 'j': return this.#go(1);
      case 'k': return this.#go(-1);
      case '/': return search();
      case 's': return focusOn(document.querySelector<HTMLElement>('.share a'));
      case 't': return scrollTo({ top: 0 });
      case 'h': return document.querySelector<HTMLElement>('.wordmark a')?.click();
      case '?': return this.#openSheet();
    }
  }

  /** To the next story down the list, or the one before; in a story, to its older or newer neighbour. */
  #go(step: 1 | -1): void {
    const neighbours = document.querySelector('.neighbours');
    if (neighbours !== null) return neighbours.querySelector<HTMLElement>(step === 1 ? '[rel=prev]' : '[rel=next]')?.click();
    const stories = [...document.querySelectorAll<HTMLElement>(STORIES)].filter((story) => story.checkVisibility());
    const at = stories.findIndex((story) => story === document.activeElement);
    // From nowhere, one begins with what is on the screen.
    const next = at !== -1 ? stories[at + step] : stories.find((story) => story.getBoundingClientRect().bottom > 0);
    focusOn(next);
  }
}

function search(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('#search-query, .site-search input')];
  const field = fields.find((candidate) => candidate.checkVisibility());
  if (field !== undefined) return focusOn(field);
  document.querySelector<HTMLElement>('.section-bar > a')?.click();
}

function focusOn(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
