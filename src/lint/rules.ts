import type { Rule } from './rule.ts';
import { agencyUncredited } from './rules/agency-uncredited.ts';
import { characterDangerous } from './rules/character-dangerous.ts';
import { characterStray } from './rules/character-stray.ts';
import { codeMissing } from './rules/code-missing.ts';
import { dateFuture } from './rules/date-future.ts';
import { halfSpaceLost } from './rules/half-space-lost.ts';
import { headingLevelSkipped } from './rules/heading-level-skipped.ts';
import { headlineTooLong } from './rules/headline-too-long.ts';
import { imageAltMissing } from './rules/image-alt-missing.ts';
import { imageCreditMissing } from './rules/image-credit-missing.ts';
import { leadMissing } from './rules/lead-missing.ts';
import { linkMissing } from './rules/link-missing.ts';
import { linkWithdrawn } from './rules/link-withdrawn.ts';
import { quoteUnclosed } from './rules/quote-unclosed.ts';
import { tagSimilar } from './rules/tag-similar.ts';
import { tagUnknown } from './rules/tag-unknown.ts';
import { typographyDigits } from './rules/typography-digits.ts';
import { typographyHalfSpaces } from './rules/typography-half-spaces.ts';
import { typographyLetters } from './rules/typography-letters.ts';
import { typographyMarks } from './rules/typography-marks.ts';

/** Every rule of lint, by its id in the order of the alphabet. */
export const RULES: readonly Rule[] = [
  agencyUncredited, characterDangerous, characterStray, codeMissing, dateFuture, halfSpaceLost, headingLevelSkipped, headlineTooLong, imageAltMissing, imageCreditMissing, leadMissing,
  linkMissing, linkWithdrawn, quoteUnclosed, tagSimilar, tagUnknown,
  typographyDigits, typographyHalfSpaces, typographyLetters, typographyMarks,
];
