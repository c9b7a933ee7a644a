import { z } from 'zod';
import { ISSUE_FORMATS } from '../domain/edition-addresses.ts';

/** How many issues are kept unless the newsroom says otherwise: those of the newest month. */
const ISSUE_DAYS = 30;

/** What is said to an author whose settings of the issues are wrong. */
const DAYS_MESSAGE = 'شمار روزهای «issues» باید عددی از ۱ تا ۹۹۹۹ یا «all» باشد. آن را درست کنید.';

/** The daily issues: `issues` in `site.yml`. */
export const issuesSchema = z.strictObject({
  /** `epub` is a book for e-readers, `html` one page that holds all of the day. `[]` makes no issues. Default: both. */
  formats: z.array(z.enum(ISSUE_FORMATS)).default([...ISSUE_FORMATS]),
  /**
   * Of how many days there are issues, the newest that are over and have news: 1 to 9999, or `all`. An issue costs a full build some 10 ms
   * of one core, a third of what its articles cost as pages. Default 30.
   */
  days: z.string().regex(/^(?:[1-9]\d{0,3}|all)$/, DAYS_MESSAGE).transform((days) => (days === 'all' ? 'all' as const : Number(days))).default(ISSUE_DAYS),
});

/** The settings of the daily issues, read and made certain. */
export type IssuesConfig = z.output<typeof issuesSchema>;
