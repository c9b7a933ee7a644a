import { z } from 'zod';
import { describeDateProblem } from '../calendar/date-problem-message.ts';
import { parseNewsDate } from '../calendar/parse-date.ts';
import { parseAlias } from '../domain/addresses.ts';
import type { Tag } from '../domain/article.ts';
import { parseNewsCode } from '../domain/identifiers.ts';
import { hasBidiControl } from '../persian/bidi.ts';
import { toAsciiDigits } from '../persian/digits.ts';
import { slugify } from '../persian/slug.ts';
import { contentMessages } from './content-messages.ts';
import { refuse } from './schema-issues.ts';

/** The longest title, lead or note: what is longer belongs into the text. */
const MAX_TEXT = 2000;

/** Characters that no text needs: they are not shown, and some of them end what reads the page. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/u;

/** One line or paragraph for people: trimmed, not empty, with white space as single spaces. */
export const textField = z.string().max(MAX_TEXT).transform((value, context) => {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text === '') return refuse({ issues: context.issues, value }, 'field-empty');
  if (CONTROL.test(text) || hasBidiControl(text) !== -1) return refuse({ issues: context.issues, value }, 'text-control-character', contentMessages['text-control-character']());
  return text;
});

/** An optional text: a key with nothing after it is as good as no key. */
export const optionalText = z.preprocess(blankToUndefined, textField.optional());

/** A title: empty is the same fault as missing. */
export const titleField = z.preprocess(blankToUndefined, textField);

/** A moment, Jalali or Gregorian; the value is in milliseconds since the epoch. */
export const dateField = z.string().transform((value, context) => {
  const date = parseNewsDate(value);
  return date.ok ? date.value : refuse({ issues: context.issues, value }, 'date-invalid', describeDateProblem(date.problem, value));
});

/** A required date: empty is the same fault as missing. */
export const requiredDate = z.preprocess(blankToUndefined, dateField);

/** Yes or no. */
export const flagField = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A news code, in any digits. */
export const codeField = z.string().transform((value, context) => {
  const code = parseNewsCode(toAsciiDigits(value.trim()));
  return code.ok ? code.value : refuse({ issues: context.issues, value }, 'code-malformed', contentMessages['code-malformed'](value));
});

/** An old address of the article on this site. */
export const aliasField = z.string().transform((value, context) => {
  const alias = parseAlias(value);
  return alias.ok ? alias.value : refuse({ issues: context.issues, value }, 'alias-malformed', contentMessages['alias-malformed'](value));
});

/** A tag: what its author wrote, and its part of the address. */
export const tagField = textField.transform((label): Tag => ({ label, slug: slugify(label) }));

/** A picture below `content/media`, without `..` and with `/` only. */
export const pictureSource = z.string().transform((value, context) => {
  const src = normalisePictureSource(value);
  return src ?? refuse({ issues: context.issues, value }, 'picture-malformed', contentMessages['picture-malformed'](value));
});

/** The path of a picture below `content/`, or undefined when it is not one: `media/x.jpg`. */
export function normalisePictureSource(raw: string): string | undefined {
  const src = raw.trim().replace(/^\.?\//, '');
  const segments = src.split('/');
  const isSafe = segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..') && !/[\\\u0000-\u001f:]/.test(src);
  return isSafe && segments.length > 1 && segments[0] === 'media' ? src : undefined;
}

/** A key with nothing after it is as good as no key. */
export function blankToUndefined(value: unknown): unknown {
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}
