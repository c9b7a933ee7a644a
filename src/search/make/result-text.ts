import { formatDay } from '../../calendar/format-date.ts';
import type { MonthNames } from '../../calendar/month-names.ts';
import { toIso } from '../../calendar/tehran.ts';
import type { Article } from '../../domain/article.ts';
import { planRenditions, type Picture } from '../../media/picture.ts';
import type { ResultText } from '../ask/result-text.ts';

/** How much of a text may be cut from for an excerpt, in UTF-16 units: of longer ones a reader would load too much. */
const LONGEST_TEXT = 6000;

/** What a result shows of an article. `text`: the words of its text. */
export function resultText(article: Article, text: string, picture: Picture | undefined, months: MonthNames): ResultText {
  const { title, kicker, lead, date } = article;
  const narrowest = picture === undefined ? undefined : planRenditions(picture).find(({ format }) => format === 'webp');
  const words = [lead, text].filter((part) => part !== undefined && part !== '').join('\n');
  return {
    title,
    ...(kicker === undefined ? {} : { kicker }),
    text: words.length <= LONGEST_TEXT ? words : words.slice(0, words.lastIndexOf(' ', LONGEST_TEXT)),
    date: toIso(date),
    day: formatDay(date, months),
    ...(picture === undefined || narrowest === undefined ? {} : {
      picture: { src: narrowest.url, width: narrowest.width, height: Math.round((picture.height * narrowest.width) / picture.width) },
    }),
  };
}
