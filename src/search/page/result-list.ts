import { searchStrings as strings } from '../../i18n/search-fa.ts';
import { toPersianDigits } from '../../persian/digits.ts';
import { excerptOf, markText, type Segment } from '../ask/excerpt.ts';
import type { ResultText } from '../ask/result-text.ts';
import type { Hit } from '../ask/search-run.ts';
import { arrivalLink } from './arrival-link.ts';
import { element } from './element.ts';
import { onSite } from './site-root.ts';

/** Results on one page. */
export const PAGE_SIZE = 10;

/** One result: headline, excerpt and picture of an article, with the words that were looked for marked. */
export function resultItem({ article, marks: wanted }: Hit, { title, kicker, text, date, day, picture }: ResultText, section: string): HTMLLIElement {
  const image = picture === undefined ? [] : [element('div', { class: 'card-picture' }, element('img', {
    src: onSite(picture.src), width: picture.width, height: picture.height, alt: '', loading: 'lazy', decoding: 'async',
  }))];
  return element('li', {}, element('article', { class: 'card card-row' }, ...image, element('div', { class: 'card-text' },
    ...kicker === undefined ? [] : [element('p', { class: 'kicker' }, ...marks(markText(kicker, wanted)))],
    element('h2', { class: 'card-title' }, element('a', { href: arrivalLink(onSite(`/news/${article.code}/`), wanted) }, ...marks(markText(title, wanted)))),
    element('p', { class: 'search-excerpt' }, ...marks(excerptOf(text, wanted))),
    element('p', { class: 'card-details' },
      element('a', { class: 'card-section', href: onSite(`/section/${article.section}/`) }, section), ' ', element('time', { datetime: date }, day)))));
}

/**
 * The links to other pages of results.
 *
 * @param hrefOf the address of a page
 */
export function pageLinks(page: number, pages: number, hrefOf: (page: number) => string): HTMLElement[] {
  if (pages <= 1) return [];
  const link = (target: number, label: string, relation?: string): HTMLElement[] => (target < 1 || target > pages ? [] : [
    element('a', { href: hrefOf(target), 'data-page': target, rel: relation }, label),
  ]);
  const numbers = Array.from({ length: pages }, (_, index) => index + 1).filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 2);
  return [
    ...link(page - 1, strings.previous, 'prev'),
    ...numbers.flatMap((number, index) => [
      ...(index > 0 && number - (numbers[index - 1] ?? 0) > 1 ? [element('span', { 'aria-hidden': 'true' }, '…')] : []),
      element('a', {
        href: hrefOf(number), 'data-page': number, 'aria-current': number === page ? 'page' : undefined, 'aria-label': strings.page(toPersianDigits(String(number))),
      }, toPersianDigits(String(number))),
    ]),
    ...link(page + 1, strings.next, 'next'),
  ];
}

function marks(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
}
