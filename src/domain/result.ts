/**
 * The outcome of reading something that may be wrong: a value, or the problem in its place.
 *
 * @example
 * const day = parseNewsDate('1400/11/02');
 * if (day.ok) use(day.value); else report(day.problem);
 */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** Wraps a good value. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps what is wrong. */
export function fail<Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
