import type { DocumentRule } from '../rule.ts';
import { typographyFindings } from '../typography-findings.ts';

/** Digits of an Arabic keyboard among Persian words, and numbers with the marks of another language. */
export const typographyDigits: DocumentRule = {
  id: 'typography-digits',
  scope: 'document',
  severity: 'warning',
  seesWithdrawn: true,
  check: (document) => typographyFindings(document, {
    'arabic-digits': 'رقم عربی دارد',
    'number-marks': 'نشانه فارسی اعشار، هزارگان یا درصد را ندارد',
  }),
};
