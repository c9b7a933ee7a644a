/** What there is not about a date that is written in a right form. */
export type Impossibility =
  | { readonly part: 'month'; readonly month: number }
  /** `monthName` is with its year, «مهر ۱۴۰۰»; `length` is its number of days. */
  | { readonly part: 'day'; readonly day: number; readonly monthName: string; readonly length: number }
  | { readonly part: 'time' }
  /** An hour that the part of the day beside it does not have, «۱۵ صبح», or that could mean two moments in it, «۱۲ شب». */
  | { readonly part: 'hour-of-day-part'; readonly hour: number }
  /** An offset from UTC that no place has: beyond 14 hours. */
  | { readonly part: 'offset' }
  /** A time that Tehran's clocks never showed, since summer time began and they were set past it. */
  | { readonly part: 'skipped-time' };

/** Why a text is not a date. */
export type DateProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'impossible'; readonly detail: Impossibility }
  /** More than one day or moment could be meant. `forms` are the readings, in their order, as one can write them. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[]; readonly forms: readonly string[] }
  /** The month's name is of one calendar, the year of the other: «۲ بهمن ۲۰۲۲». */
  | { readonly kind: 'calendars-mixed'; readonly year: number }
  /** The day has another weekday than the one written. `day` is the day as a person reads it, `weekday` the one that it has. */
  | { readonly kind: 'weekday-differs'; readonly day: string; readonly weekday: string }
  | { readonly kind: 'year-out-of-range'; readonly year: number };

/** A value, or why there is none. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: DateProblem };

/** A reading that failed. */
export function fault(problem: DateProblem): { readonly ok: false; readonly problem: DateProblem } {
  return { ok: false, problem };
}

/** A reading that failed because there is no such day or time. */
export function impossible(detail: Impossibility): { readonly ok: false; readonly problem: DateProblem } {
  return fault({ kind: 'impossible', detail });
}
