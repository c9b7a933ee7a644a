import type { DocumentRule } from '../rule.ts';
import { typographyFindings } from '../typography-findings.ts';

/** Quotation marks, commas and the like of another language, and spaces where none belong. */
export const typographyMarks: DocumentRule = {
  id: 'typography-marks',
  scope: 'document',
  severity: 'warning',
  seesWithdrawn: true,
  check: (document) => typographyFindings(document, {
    quotes: 'گیومه فارسی ندارد',
    'latin-punctuation': 'نشانه لاتین دارد',
    ellipsis: 'چند نقطه به\u200Cجای سه\u200Cنقطه دارد',
    'punctuation-spaces': 'فاصله\u200Cای نابه\u200Cجا کنار نشانه دارد یا فاصله پس از آن را ندارد',
    'bracket-spaces': 'فاصله\u200Cای نابه\u200Cجا کنار پرانتز یا گیومه دارد یا فاصله بیرون آن را ندارد',
    'repeated-spaces': 'فاصله\u200Cهای پیاپی دارد',
  }),
};
