import { formatDayAndTime } from '../../calendar/format-date.ts';
import type { NewsroomRule, Note } from '../rule.ts';

/** Clocks of two machines differ a little. */
const TOLERANCE = 5 * 60_000;

/** A moment that an article tells readers, and until when the article is kept from them. */
interface Told {
  readonly field: 'date' | 'updated' | 'corrections';
  readonly at: number;
  readonly embargo?: number;
}

/** A date that has not come yet, in an article that readers can see: mostly a mistyped month or year. */
export const dateFuture: NewsroomRule<Told> = {
  id: 'date-future',
  scope: 'newsroom',
  severity: 'warning',
  note({ article, frontmatter }) {
    if (article === undefined || article.status === 'draft') return [];
    const { date, updated, corrections, embargo } = article;
    const note = (field: Told['field'], at: number, path: readonly (string | number)[]): Note<Told>[] => {
      const span = frontmatter?.spanOf(path);
      return span === undefined ? [] : [{ ...span, value: { field, at, ...embargo !== undefined && { embargo } } }];
    };
    return [
      ...note('date', date, ['date']),
      ...(updated === undefined ? [] : note('updated', updated, ['updated'])),
      ...corrections.flatMap((correction, index) => note('corrections', correction.date, ['corrections', index, 'date'])),
    ];
  },
  judge({ field, at, embargo }, { now }) {
    const isKept = embargo !== undefined && embargo > now;
    if (at <= now + TOLERANCE || isKept) return undefined;
    const advice = field === 'date' ? 'یا اگر خبر باید در آن هنگام منتشر شود، همین زمان را در embargo هم بنویسید' : 'یا آن را پاک کنید';
    return `این تاریخ (${formatDayAndTime(at)}) هنوز نرسیده است. آن را درست کنید ${advice}.`;
  },
};
