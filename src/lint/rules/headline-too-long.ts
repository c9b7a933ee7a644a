import { toPersianDigits } from '../../persian/digits.ts';
import { spanIn } from '../reading/prose.ts';
import type { DocumentRule } from '../rule.ts';

/**
 * The most characters that a headline may have to be read at one glance in a list. On a phone of 360 pixels the headlines of lists
 * are set at 19 pixels (`--title-m`), where some 30 letters of Vazirmatn stand in a line: three lines. Messengers and search
 * engines cut longer ones off, some after 60 to 70 letters.
 */
export const HEADLINE_LIMIT = 90;

/** Half-spaces, other characters of format and vowel marks take no room of their own. */
const WITHOUT_WIDTH = /[\p{Cf}\p{M}]/u;

/** A headline that takes more than three lines in the lists on a phone. */
export const headlineTooLong: DocumentRule = {
  id: 'headline-too-long',
  scope: 'document',
  severity: 'warning',
  check({ kind, proses }) {
    const title = kind === 'article' ? proses.find((prose) => prose.kind === 'title') : undefined;
    if (title === undefined) return [];
    const { length, end } = measure(title.text);
    if (length <= HEADLINE_LIMIT) return [];
    return [{
      ...spanIn(title, end, title.text.trimEnd().length),
      message: `این تیتر ${toPersianDigits(length)} نویسه دارد و در فهرست‌های گوشی بیش از سه سطر می‌گیرد. آن را تا ${toPersianDigits(HEADLINE_LIMIT)} نویسه کوتاه کنید و باقی را در زیرتیتر (subtitle) یا لید (lead) بنویسید.`,
    }];
  },
};

/** How many characters are seen, and where those end that a headline may have. */
function measure(text: string): { length: number; end: number } {
  const start = text.length - text.trimStart().length;
  let length = 0;
  let end = start;
  let index = start;
  for (const character of text.trim()) {
    if (!WITHOUT_WIDTH.test(character)) length += 1;
    index += character.length;
    if (length <= HEADLINE_LIMIT) end = index;
  }
  return { length, end };
}
