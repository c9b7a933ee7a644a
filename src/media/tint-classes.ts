/** Steps of red, green and blue in the classes: six values of each give 216 colours by eighteen rules of CSS, which every page carries. */
const STEPS = 5;

/**
 * The classes that fill a picture's place with about its mean colour until it has come (see `tint.css`). A `style`
 * attribute would say it exactly, and would need `unsafe-inline` in the content security policy.
 *
 * @param color `#rrggbb`; anything else gives no colour
 * @example tintClasses('#8899aa') // 'tint r3 g3 b3'
 */
export function tintClasses(color: string): string {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return '';
  return `tint r${stepOf(red)} g${stepOf(green)} b${stepOf(blue)}`;
}

function stepOf(channel: string): number {
  return Math.round((Number.parseInt(channel, 16) / 255) * STEPS);
}
