import { quote } from '../../content/quote.ts';
import { characterFindings, codePointOf } from '../character-findings.ts';
import type { DocumentRule } from '../rule.ts';

/** A look-alike from another alphabet, or a character that is not seen and does nothing: left behind by typing and copying. */
export const characterStray: DocumentRule = {
  id: 'character-stray',
  scope: 'document',
  severity: 'warning',
  seesWithdrawn: true,
  check: (document) => characterFindings(document, {
    homoglyph: (found, replacement = '') =>
      `نویسه ${quote(codePointOf(found))} مانند ${quote(replacement)} دیده می\u200Cشود ولی نویسه دیگری است و جست\u200Cوجو واژه را نمی\u200Cیابد. ${quote(replacement)} بنویسید.`,
    'invisible-character': (found, replacement) => (
      `نویسه نادیدنی ${quote(codePointOf(found))} در این\u200Cجا کاری نمی\u200Cکند. ${replacement === '\u200C' ? 'به\u200Cجای آن نیم\u200Cفاصله بنویسید' : 'آن را پاک کنید'}.`
    ),
    'lost-character': () => 'در این\u200Cجا نویسه\u200Cای هنگام تبدیل فایل گم شده است (U+FFFD). آن را از متن نخستین بازنویسید.',
  }),
};
