import type { PictureFocus } from '../domain/article.ts';

/** Steps of the classes in each direction: twelve rules of CSS place any picture within a tenth of what is left to cut off. */
const STEPS = 5;
/** Where the faces of a portrait are: in its upper part. */
const PORTRAIT: PictureFocus = { x: 50, y: 20 };

/**
 * The classes by which a picture is laid in a frame of another shape (see `focus.css`), with a space before them. One that is higher
 * than wide is cut off below rather than above when its author said nothing; any other is cut off evenly, without a class.
 *
 * @example focusClasses({ width: 1600, height: 900 }, { x: 30, y: 20 }) // ' fx2 fy1'
 */
export function focusClasses({ width, height }: { readonly width: number; readonly height: number }, focus: PictureFocus | undefined): string {
  const { x, y } = focus ?? (height > width ? PORTRAIT : { x: 50, y: 50 });
  if (x === 50 && y === 50) return '';
  // The middle has no class: it is what CSS does by itself.
  const step = (axis: 'x' | 'y', at: number): string => (at === 50 ? '' : ` f${axis}${Math.round((at / 100) * STEPS)}`);
  return step('x', x) + step('y', y);
}
