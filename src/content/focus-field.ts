import { z } from 'zod';
import type { PictureFocus } from '../domain/article.ts';
import { toAsciiDigits } from '../persian/digits.ts';
import { contentMessages } from './content-messages.ts';
import { refuse } from './schema-issues.ts';

/** Sides, in the words of CSS and in Persian; in percent from the left and from the top. */
const WORDS: Readonly<Record<string, { readonly axis: 'x' | 'y' | 'any'; readonly at: number }>> = {
  left: { axis: 'x', at: 0 }, right: { axis: 'x', at: 100 }, top: { axis: 'y', at: 0 }, bottom: { axis: 'y', at: 100 }, center: { axis: 'any', at: 50 },
  چپ: { axis: 'x', at: 0 }, راست: { axis: 'x', at: 100 }, بالا: { axis: 'y', at: 0 }, پایین: { axis: 'y', at: 100 }, وسط: { axis: 'any', at: 50 },
};
const PERCENT = /^(\d{1,3})(?:[.\u066b]\d{1,6})?[%\u066a]?$/;

/**
 * The point of a picture that stays in sight where it is cropped: two percentages, from the left and from the top, or one or two
 * words in any order, in English or Persian. What is not said is the middle.
 *
 * @example parseFocus('30% 20%') // { x: 30, y: 20 }
 * @example parseFocus('بالا') // { x: 50, y: 0 }
 * @returns undefined when it is neither
 */
export function parseFocus(text: string): PictureFocus | undefined {
  const parts = toAsciiDigits(text.slice(0, 80)).trim().toLowerCase().split(/[\s,\u060c]+/);
  if (text.length > 80 || parts.length > 2) return undefined;
  const focus: { x?: number; y?: number } = {};
  const free: number[] = [];
  for (const [index, part] of parts.entries()) {
    const word = Object.hasOwn(WORDS, part) ? WORDS[part] : undefined;
    const percent = PERCENT.exec(part);
    if (word === undefined && (percent === null || Number.parseFloat(part) > 100)) return undefined;
    const axis = word === undefined ? (index === 0 ? 'x' : 'y') : word.axis;
    const at = word?.at ?? Math.round(Number.parseFloat(part.replace('\u066b', '.')));
    if (axis === 'any') free.push(at);
    else if (focus[axis] !== undefined) return undefined;
    else focus[axis] = at;
  }
  return { x: focus.x ?? free[0] ?? 50, y: focus.y ?? free[0] ?? 50 };
}

/** The field `focus` of a picture. */
export const focusField = z.string().transform((value, context) =>
  parseFocus(value) ?? refuse({ issues: context.issues, value }, 'focus-malformed', contentMessages['focus-malformed'](value)));
