/**
 * Orders texts by their code points, as Pagefind's program does. JavaScript's own order is another one for characters beyond the
 * Basic Multilingual Plane.
 *
 * @returns a negative number when the first comes before the second, 0 when they are equal
 */
export function compareCodePoints(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  // Within a pair of surrogates the difference is in the low one; the whole character decides.
  if (at > 0 && /[\udc00-\udfff]/.test(`${a[at] ?? ''}${b[at] ?? ''}`)) at -= 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
