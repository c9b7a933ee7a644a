import { searchStrings as strings } from '../../i18n/search-fa.ts';
import { toPersianDigits } from '../../persian/digits.ts';
import type { SearchAnswer } from '../ask/search-run.ts';
import { element, required } from './element.ts';
import { writeState, type SearchState } from './search-state.ts';
import { onSite } from './site-root.ts';

/** The parts of the search page that its script fills. */
export class SearchView {
  readonly input = required<HTMLInputElement>('#search-query');
  readonly form = required<HTMLFormElement>('.search-form');
  readonly filters = required<HTMLElement>('.search-filters');
  readonly results = required<HTMLOListElement>('.search-results');
  readonly pages = required<HTMLElement>('.search-pages');
  readonly #status = required<HTMLElement>('.search-status');
  readonly #advice = required<HTMLElement>('.search-advice');
  readonly #suggestions = required<HTMLElement>('.search-suggestions');
  readonly #notice = required<HTMLElement>('.search-notice');

  /** Says in a line what is going on; screen readers read it aloud. */
  say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** Shows that something is being searched. What was found before stays until then. */
  set isBusy(isBusy: boolean) {
    this.results.setAttribute('aria-busy', String(isBusy));
  }

  /** Empties the page but for its field. */
  clear(): void {
    this.results.replaceChildren();
    this.#clearAround();
    this.filters.hidden = true;
  }

  /**
   * Shows what a search has found, but for the results themselves.
   *
   * @param oldest the first day of what was searched, when older news were not
   */
  showAnswer({ hits, isPartial, failed }: SearchAnswer, { query }: SearchState, isNarrowed: boolean, oldest: string | undefined, retry: () => void): void {
    this.#clearAround();
    this.filters.hidden = hits.length === 0 && !isNarrowed;
    if (hits.length === 0) this.say(oldest === undefined ? strings.foundNothing(query) : strings.foundNothingRecent(query, oldest));
    else this.say(isPartial ? strings.foundPartly(query) : strings.found(toPersianDigits(String(hits.length)), query));
    if (hits.length === 0 && oldest === undefined) this.#advice.append(element('p', {}, strings.nothingAdvice), element('p', {}, element('a', { href: onSite('/archive/') }, strings.archive)));
    if (failed.length > 0) this.warn(strings.partFailed(failed.map(({ from, to }) => periodText(from, to)).join('، ')), retry);
  }

  /** Says that nothing can be searched at all. */
  showFailure(retry: () => void): void {
    this.clear();
    this.say('');
    this.warn(strings.failed, retry);
  }

  /** Offers queries that the reader may have meant. */
  suggest(queries: readonly string[]): void {
    if (queries.length === 0) return;
    this.#suggestions.replaceChildren(strings.didYouMean, ' ', ...queries.flatMap((query, index) => [
      ...(index === 0 ? [] : [' ']), element('a', { href: `${location.pathname}${writeState({ query, filters: {}, sort: 'relevance', page: 1 })}`, 'data-query': query }, query),
    ]));
  }

  /**
   * Offers to search older news, below what the newer ones gave.
   *
   * @param from the first day of what was searched
   * @param isEmpty whether the newer ones gave nothing, which was said then
   */
  offerOlder(from: string | undefined, isEmpty: boolean, onWanted: () => void): void {
    const button = element('button', { type: 'button', class: 'search-older' }, from === undefined ? strings.older : strings.olderFrom(from));
    button.addEventListener('click', onWanted);
    this.#advice.append(element('p', {}, ...from === undefined || isEmpty ? [] : [strings.onlyRecent(from), ' '], button));
  }

  /** Says that something is missing, and offers to try again. */
  warn(text: string, retry: () => void): void {
    const button = element('button', { type: 'button' }, strings.retry);
    button.addEventListener('click', retry);
    this.#notice.append(element('p', {}, text, ' ', button));
    this.#notice.hidden = false;
  }

  #clearAround(): void {
    for (const part of [this.pages, this.#advice, this.#suggestions, this.#notice]) part.replaceChildren();
    this.#notice.hidden = true;
  }
}

/** Days of a shard as a reader reads them: «۱۴۰۰/۱۱/۰۲ تا ۱۴۰۰/۱۱/۱۵». */
export function periodText(from: number, to: number): string {
  return from === to ? dayText(from) : `${dayText(from)} تا ${dayText(to)}`;
}

/** A Jalali day that is a number, as a reader reads it: «۱۴۰۰/۱۱/۰۲». */
export function dayText(day: number): string {
  const digits = toPersianDigits(String(day));
  return `${digits.slice(0, 4)}/${digits.slice(4, 6)}/${digits.slice(6)}`;
}
