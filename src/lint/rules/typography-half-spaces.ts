import type { DocumentRule } from '../rule.ts';
import { typographyFindings } from '../typography-findings.ts';

const SPACED = 'با فاصله نوشته شده است و نیم\u200Cفاصله می\u200Cخواهد';

/** Half-spaces that do nothing or stand twice, and parts of a word with a space between them. */
export const typographyHalfSpaces: DocumentRule = {
  id: 'typography-half-spaces',
  scope: 'document',
  severity: 'warning',
  seesWithdrawn: true,
  check: (document) => typographyFindings(document, {
    'half-spaces': 'نیم\u200Cفاصله\u200Cای نابه\u200Cجا، تکراری یا با نویسه\u200Cای دیگر دارد',
    'spaced-verb-prefix': SPACED,
    'spaced-plural': SPACED,
    'spaced-comparative': SPACED,
    'spaced-he-suffix': SPACED,
  }),
};
