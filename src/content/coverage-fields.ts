import { z } from 'zod';
import { describeDateProblem } from '../calendar/date-problem-message.ts';
import { parseNewsDate, saysTime } from '../calendar/parse-date.ts';
import type { LiveCoverage } from '../domain/coverage.ts';
import { contentMessages } from './content-messages.ts';
import { refuse } from './schema-issues.ts';

const DAY = 86_400_000;
/** What may stand before the moment: «until 1405/09/03 18:00», «تا ۳ آذر ۱۴۰۵ ساعت ۱۸». */
const UNTIL = /^(?:until|تا)\s+/i;

/**
 * `live`: `true` while the story is covered live, `closed` when that is over, or the moment at which it is over:
 * `{ until: 1405/09/03 20:00 }` and `{ closed: 1405/09/03 20:00 }` mean the same. `false` is as good as no key.
 * Anything else is `live-value`, a date that cannot be read is `date-invalid`.
 */
export const liveField = z.unknown().transform((value, context): LiveCoverage | undefined => {
  const refused = (): never => refuse({ issues: context.issues, value }, 'live-value', contentMessages['live-value']());
  if (typeof value === 'string') {
    switch (value.trim().toLowerCase()) {
      case 'true': return {};
      case 'false': case '': return undefined;
      case 'closed': return { isClosed: true };
      default: return refused();
    }
  }
  if (typeof value !== 'object' || value === null) return value === undefined ? undefined : refused();
  const [[key, moment] = ['', ''], ...others] = Object.entries(value) as [string, unknown][];
  if (others.length > 0 || !['until', 'closed'].includes(key) || typeof moment !== 'string') return refused();
  return { until: readUntil(moment, context) };
});

/**
 * `breaking`: until when the headline stands in the bar of breaking news, in milliseconds since the epoch. The word «until»
 * or «تا» may stand before the date. A day without a time is meant as a whole: the bar goes when the next day begins.
 */
export const breakingField = z.string().transform((value, context) => readUntil(value.trim().replace(UNTIL, ''), context));

function readUntil(text: string, context: { issues: unknown[] }): number {
  const date = parseNewsDate(text);
  if (!date.ok) return refuse({ issues: context.issues, value: text }, 'date-invalid', describeDateProblem(date.problem, text));
  return saysTime(text) ? date.value : date.value + DAY;
}
