import { quote } from '../../content/quote.ts';
import { characterFindings, codePointOf } from '../character-findings.ts';
import type { DocumentRule } from '../rule.ts';

/** A character that makes a text read otherwise than it is written, hides text, or breaks what reads it. */
export const characterDangerous: DocumentRule = {
  id: 'character-dangerous',
  scope: 'document',
  severity: 'error',
  seesWithdrawn: true,
  check: (document) => characterFindings(document, {
    'bidi-override': (found) => `نویسه نادیدنی ${quote(codePointOf(found))} ترتیب متن را عوض می\u200Cکند و خواننده چیزی جز نوشته شما می\u200Cبیند. آن را پاک کنید و متن پس از آن را بازبخوانید.`,
    'bidi-isolate': (found) => `نویسه نادیدنی ${quote(codePointOf(found))} جفت ندارد و ترتیب متن پس از خود را به هم می\u200Cریزد. آن را پاک کنید و متن پس از آن را بازبخوانید.`,
    'tag-character': () => 'در این\u200Cجا متنی پنهان با نویسه\u200Cهای برچسب یونیکد آمده است که هیچ خواننده\u200Cای آن را نمی\u200Cبیند. آن را پاک کنید.',
    'control-character': (found) => `نویسه کنترلی ${quote(codePointOf(found))} در متن جایی ندارد و برنامه\u200Cها را از کار می\u200Cاندازد. آن را پاک کنید.`,
    'byte-order-mark': () => 'نشانه آغاز فایل (U+FEFF) میان متن آمده است؛ شاید دو فایل به هم چسبانده شده است. آن را پاک کنید.',
  }),
};
