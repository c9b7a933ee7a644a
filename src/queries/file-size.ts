import { storyWords } from '../i18n/story-words.ts';
import { toPersianDigits } from '../persian/digits.ts';

/**
 * The size of a file as a person reads it, in units of a thousand bytes (IEC 80000-13), rounded.
 *
 * @example fileSize(2_130_000) // '۲٫۱ مگابایت'
 */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return storyWords.bytes(toPersianDigits(bytes));
  if (bytes < 999_500) return storyWords.kilobytes(toPersianDigits(Math.round(bytes / 1000)));
  const megabytes = bytes / 1_000_000;
  const rounded = megabytes < 10 ? String(Math.round(megabytes * 10) / 10) : String(Math.round(megabytes));
  return storyWords.megabytes(toPersianDigits(rounded.replace('.', '\u066B')));
}
