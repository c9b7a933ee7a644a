import type { DocumentRule } from '../rule.ts';
import { typographyFindings } from '../typography-findings.ts';

/** Letters of an Arabic keyboard or of old typesetting, and stretched words: they look right, and are not found by searching. */
export const typographyLetters: DocumentRule = {
  id: 'typography-letters',
  scope: 'document',
  severity: 'warning',
  seesWithdrawn: true,
  check: (document) => typographyFindings(document, {
    'arabic-letters': 'با حرف عربی نوشته شده است',
    'presentation-forms': 'با نویسه\u200Cهای حروف\u200Cچینی قدیم نوشته شده است',
    tatweel: 'کشیده دارد',
  }),
};
