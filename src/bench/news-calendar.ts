import { isValidJalali, jalaliMonthLength, jalaliToGregorian, type JalaliDate } from '../calendar/jalali-date.ts';

/** Ten years of news. */
const FIRST_YEAR = 1395;
const LAST_YEAR = 1404;
/** How many times as many articles a day has at the end as at the beginning. */
const GROWTH = 3;
/** News are published from six in the morning until ten at night, and changed until eleven: no clock was ever put forward or back then. */
const FIRST_MINUTE = 6 * 60;
const LAST_MINUTE = 22 * 60 - 1;

/** When an article of a synthetic newsroom was published, on Tehran's clock. */
export interface PublicationTime {
  readonly day: JalaliDate;
  readonly hour: number;
  readonly minute: number;
  /** Which of its day's articles it is, from 1. */
  readonly serial: number;
}

const DAYS: readonly JalaliDate[] = (() => {
  const days: JalaliDate[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (let month = 1; isValidJalali({ year, month, day: 1 }); month += 1) {
      for (let day = 1; day <= jalaliMonthLength(year, month); day += 1) days.push({ year, month, day });
    }
  }
  return days;
})();

/**
 * How a number of articles is spread over ten Jalali years, 1395 to 1404: evenly within a day, and three times as
 * many a day at the end as at the beginning. Articles are numbered from 0, the oldest; those beyond the number
 * are published on the last day, after all others.
 */
export class NewsCalendar {
  readonly #count: number;

  /** @param count how many articles there are in all */
  constructor(count: number) {
    this.#count = count;
  }

  /** When an article was published. */
  timeOf(article: number): PublicationTime {
    const position = article >= this.#count ? DAYS.length - 1 : this.#dayOf(article);
    const first = this.#firstOf(position);
    const [at, inAll] = [article - first, this.#firstOf(position + 1) - first];
    const span = LAST_MINUTE - FIRST_MINUTE;
    const minute = at >= inAll ? LAST_MINUTE : FIRST_MINUTE + Math.floor((at * span) / inAll);
    return { day: DAYS[position] as JalaliDate, hour: Math.floor(minute / 60), minute: minute % 60, serial: at + 1 };
  }

  /** Position of the day of an article: the last one that begins with it or with an older one. */
  #dayOf(article: number): number {
    let [low, high] = [0, DAYS.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#firstOf(middle) <= article) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Number of the first article of a day: the share of all that days before it have, with a day's share growing steadily. */
  #firstOf(position: number): number {
    const time = position / DAYS.length;
    const share = (time + ((GROWTH - 1) * time * time) / 2) / (1 + (GROWTH - 1) / 2);
    return Math.floor(this.#count * share);
  }
}

/** The evening of the same day, when all of its articles are out: when they are changed. */
export function eveningOf(time: PublicationTime): PublicationTime {
  return { ...time, hour: 22, minute: 30 };
}

/**
 * The news code of a time: the day's eight digits and its serial in at least three.
 *
 * @example newsCodeOf({ day: { year: 1400, month: 11, day: 2 }, hour: 9, minute: 0, serial: 13 }) // '14001102013'
 */
export function newsCodeOf({ day, serial }: PublicationTime): string {
  return `${day.year}${two(day.month)}${two(day.day)}${String(serial).padStart(3, '0')}`;
}

/** A time as authors type it: `1400/11/02 13:45`. */
export function jalaliText({ day, hour, minute }: PublicationTime): string {
  return `${day.year}/${two(day.month)}/${two(day.day)} ${two(hour)}:${two(minute)}`;
}

/** A time in the Gregorian calendar, without an offset, since it is Tehran's: `2022-01-22T13:45`. */
export function isoText({ day, hour, minute }: PublicationTime): string {
  const date = jalaliToGregorian(day);
  return `${date.year}-${two(date.month)}-${two(date.day)}T${two(hour)}:${two(minute)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
