import type { HygieneFinding } from '../hygiene.ts';

/**
 * Flags of parts of a country (a black flag, then tags: https://www.unicode.org/reports/tr51/#def_std_emoji_tag_sequence_set), which
 * are fine; runs of tag characters; controls other than tabs and line ends; noncharacters and lone surrogates; byte order marks;
 * and the sign of a lost character.
 */
const FORBIDDEN = new RegExp([
  '(?<flag>\\u{1f3f4}[\\u{e0030}-\\u{e007a}]{1,8}\\u{e007f})',
  '(?<tags>[\\u{e0000}-\\u{e007f}]+)',
  '(?<breaks>[\\u000b\\u000c\\u0085]+)',
  '(?<controls>[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ufdd0-\\ufdef\\ufffe\\uffff\\p{Cs}]+)',
  '(?<marks>(?<!^)\\ufeff+)',
  '(?<lost>\\ufffd+)',
].join('|'), 'gu');

/** Finds what no text needs and some readers of it choke on. Controls that part lines become spaces, the others go. */
export function findForbidden(text: string): HygieneFinding[] {
  const findings: HygieneFinding[] = [];
  for (const { 0: found, index, groups } of text.matchAll(FORBIDDEN)) {
    const place = { index, length: found.length };
    if (groups?.['tags'] !== undefined) findings.push({ ...place, kind: 'tag-character', severity: 'error', replacement: '' });
    else if (groups?.['breaks'] !== undefined) findings.push({ ...place, kind: 'control-character', severity: 'error', replacement: ' ' });
    else if (groups?.['controls'] !== undefined) findings.push({ ...place, kind: 'control-character', severity: 'error', replacement: '' });
    else if (groups?.['marks'] !== undefined) findings.push({ ...place, kind: 'byte-order-mark', severity: 'error', replacement: '' });
    else if (groups?.['lost'] !== undefined) findings.push({ ...place, kind: 'lost-character', severity: 'warning' });
  }
  return findings;
}
