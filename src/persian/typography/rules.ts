import { arabicDigits } from './arabic-digits.ts';
import { arabicLetters } from './arabic-letters.ts';
import { bracketSpaces } from './bracket-spaces.ts';
import { ellipsis } from './ellipsis.ts';
import { halfSpaces } from './half-spaces.ts';
import { latinPunctuation } from './latin-punctuation.ts';
import { numberMarks } from './number-marks.ts';
import { presentationForms } from './presentation-forms.ts';
import { punctuationSpaces } from './punctuation-spaces.ts';
import { quotes } from './quotes.ts';
import { repeatedSpaces } from './repeated-spaces.ts';
import { spacedComparative } from './spaced-comparative.ts';
import { spacedHeSuffix } from './spaced-he-suffix.ts';
import { spacedPlural } from './spaced-plural.ts';
import { spacedVerbPrefix } from './spaced-verb-prefix.ts';
import { tatweel } from './tatweel.ts';

/** All rules, in the order in which they are carried out: each sees what those before it have made. */
export const RULES = [
  presentationForms, arabicLetters, tatweel, halfSpaces, arabicDigits, numberMarks, latinPunctuation, ellipsis, quotes,
  repeatedSpaces, punctuationSpaces, bracketSpaces, spacedVerbPrefix, spacedPlural, spacedComparative, spacedHeSuffix,
] as const;
