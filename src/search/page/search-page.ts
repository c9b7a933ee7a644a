import { searchStrings as strings } from '../../i18n/search-fa.ts';
import { toPersianDigits } from '../../persian/digits.ts';
import { NoFileError } from '../ask/load-file.ts';
import { SearchArchive } from '../ask/search-archive.ts';
import type { Hit, SearchAnswer } from '../ask/search-run.ts';
import { suggest } from '../ask/suggest.ts';
import { FilterControls } from './filter-controls.ts';
import { loadFromSite } from './load-from-site.ts';
import { PAGE_SIZE, pageLinks, resultItem } from './result-list.ts';
import { isFiltered, readState, writeState, type SearchState } from './search-state.ts';
import { dayText, SearchView } from './search-view.ts';

/** How long a reader's pause is that lets the search begin, in milliseconds. */
const PAUSE = 180;

/** The search page at work: what its address says is what it shows. */
class SearchPage {
  readonly #view = new SearchView();
  readonly #filters: FilterControls;
  readonly #title = document.title;
  #archive = new SearchArchive(loadFromSite(false));
  #state = readState(location.search);
  /** How many shards the reader has asked for. */
  #least = 0;
  #timer = 0;
  /** Tells an answer that nobody waits for any more. */
  #turn = 0;

  constructor() {
    const { input, form, filters, pages } = this.#view;
    this.#filters = new FilterControls(filters, () => this.#go({ ...this.#state, ...this.#filters.chosen, page: 1 }, 'push'));
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#type('replace'), PAUSE);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#type('push');
    });
    pages.addEventListener('click', (event) => this.#turnPage(event));
    document.addEventListener('click', (event) => this.#takeSuggestion(event));
    document.addEventListener('keydown', (event) => this.#focusBySlash(event));
    window.addEventListener('popstate', () => {
      this.#state = readState(location.search);
      input.value = this.#state.query;
      void this.#search();
    });
  }

  /** Shows what the address says. A word that was typed while the script was on its way counts. */
  start(): void {
    const { input } = this.#view;
    if (input.value === '') input.value = this.#state.query;
    if (input.value === this.#state.query) void this.#search();
    else this.#type('replace');
    if (this.#state.query === '') input.focus();
  }

  #type(how: 'push' | 'replace'): void {
    const query = this.#view.input.value;
    if (how === 'replace' && query === this.#state.query) return;
    // Filters are chosen among the results of one query; those of another may have none of them.
    this.#go(query === this.#state.query ? this.#state : { query, filters: {}, sort: this.#state.sort, page: 1 }, how);
  }

  #go(state: SearchState, how: 'push' | 'replace'): void {
    if (writeState(state) !== writeState(this.#state)) this.#least = state.query === this.#state.query ? this.#least : 0;
    this.#state = state;
    const address = location.pathname + writeState(state);
    if (how === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.#search();
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const state = this.#state;
    document.title = state.query.trim() === '' ? this.#title : `${strings.title(state.query)} | ${this.#title}`;
    if (state.query.trim() === '') {
      this.#view.clear();
      this.#view.say(strings.invitation);
      return;
    }
    this.#view.isBusy = true;
    const slow = window.setTimeout(() => this.#view.say(strings.searching), 300);
    try {
      const answer = await this.#archive.search(state, { least: this.#least });
      if (turn === this.#turn) await this.#show(answer, state, turn);
    } catch {
      if (turn === this.#turn) this.#view.showFailure(() => this.#retry());
    } finally {
      clearTimeout(slow);
      if (turn === this.#turn) this.#view.isBusy = false;
    }
  }

  async #show(answer: SearchAnswer, state: SearchState, turn: number): Promise<void> {
    const manifest = await this.#archive.manifest();
    const pages = Math.max(1, Math.ceil(answer.hits.length / PAGE_SIZE));
    const page = Math.min(state.page, pages);
    const shown = answer.hits.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const items = await Promise.all(shown.map((hit) => this.#item(hit, manifest.sections)));
    if (turn !== this.#turn) return;
    const isRest = answer.asked < answer.askable;
    const oldest = isRest && state.filters.year === undefined ? manifest.shards[answer.asked - 1] : undefined;
    const from = oldest === undefined ? undefined : dayText(oldest.from);
    this.#view.showAnswer(answer, state, isFiltered(state), from, () => this.#retry());
    this.#view.results.replaceChildren(...items.filter((item) => item instanceof Element));
    const lost = items.filter((item) => item === 'lost').length;
    if (lost > 0) this.#view.warn(strings.resultsFailed(toPersianDigits(String(lost))), () => this.#retry());
    this.#view.results.start = (page - 1) * PAGE_SIZE + 1;
    this.#filters.show(answer.facets, state.filters, state.sort, manifest);
    this.#view.pages.replaceChildren(...pageLinks(page, pages, (number) => `${location.pathname}${writeState({ ...state, page: number })}`));
    if (isRest) this.#view.offerOlder(from, answer.hits.length === 0, () => this.#reachFurther(answer));
    const queries = await suggest(this.#archive, state.query, answer).catch(() => []);
    if (turn === this.#turn) this.#view.suggest(queries);
  }

  /** A result, `lost` when it cannot be loaded now, `gone` when its article was taken away meanwhile. */
  async #item(hit: Hit, sections: Readonly<Record<string, string>>): Promise<HTMLLIElement | 'lost' | 'gone'> {
    const { code, section } = hit.article;
    try {
      return resultItem(hit, await this.#archive.text(code), sections[section] ?? section);
    } catch (error) {
      return error instanceof NoFileError ? 'gone' : 'lost';
    }
  }

  #reachFurther({ asked }: SearchAnswer): void {
    this.#least = asked * 2 + 4;
    void this.#search();
  }

  #retry(): void {
    this.#archive = new SearchArchive(loadFromSite(true));
    void this.#search();
  }

  #turnPage(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-page]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#go({ ...this.#state, page: Number(link.dataset['page']) }, 'push');
    const heading = document.querySelector<HTMLElement>('.search-status');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }

  #takeSuggestion(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-query]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const query = link.dataset['query'] ?? '';
    this.#view.input.value = query;
    this.#go({ query, filters: {}, sort: 'relevance', page: 1 }, 'push');
    this.#view.input.focus();
  }

  /** As on many sites, a slash leads to the field, unless something is being typed. */
  #focusBySlash(event: KeyboardEvent): void {
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    this.#view.input.focus();
    this.#view.input.select();
  }
}

new SearchPage().start();
