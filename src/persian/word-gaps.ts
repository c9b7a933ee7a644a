import { FIRST_PARTS, LAST_PARTS } from './compound-parts.ts';
import { TAKES_DEGREE, TAKES_ENCLITIC, TAKES_PLURAL } from './lexicon-format.ts';
import { lookUp } from './lexicon.ts';
import type { LexiconEntry } from './lexicon.ts';

/** Letters that do not join the next one: after them a half-space would do nothing. */
const DOES_NOT_JOIN = /[اآأدذرزژوؤء]$/;
const CONSONANT_HE = /[اوآ]ه$/;

/** All the ways in which letters are a word: the places of its half-spaces. 0 is the word as it stands. */
export function wordGaps(letters: string): Set<number> {
  const found = new Set<number>();
  const host = hostOf(letters);
  if (host !== undefined) found.add(host.gaps);
  for (let size = 1; size <= 9 && size < letters.length - 1; size++) {
    const suffix = letters.slice(-size);
    const before = letters.slice(0, -size);
    for (const gaps of withSuffix(before, suffix)) found.add(gaps);
  }
  return found;
}

const PLURAL = new Set('ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست هایند'.split(' '));
const DEGREE = new Set('تر ترین تری ترم ترند'.split(' '));
const ENCLITIC = new Set('ام ات اش ای ایم اید اند مان تان شان است ی'.split(' '));
const JOINED = new Set('م ت ش مان تان شان ی ان انی انم انش انشان ند یم ید ست یی یش یشان'.split(' '));

function* withSuffix(before: string, suffix: string): Generator<number> {
  const isPlural = PLURAL.has(suffix), isDegree = DEGREE.has(suffix), isEnclitic = ENCLITIC.has(suffix), isJoined = JOINED.has(suffix);
  if (!isPlural && !isDegree && !isEnclitic && !isJoined) return;
  const gap = DOES_NOT_JOIN.test(before) ? 0 : 1 << before.length;
  const host = hostOf(before);
  const hosts: LexiconEntry[] = host === undefined ? [] : [host];
  if (isPlural) hosts.push(...derived(before));
  for (const { gaps, traits } of hosts) {
    const isCompound = gaps !== 0;
    if (isPlural && (traits !== 0 || isCompound)) yield gaps | gap;
    if (isDegree && ((traits & TAKES_DEGREE) !== 0 || isCompound)) yield gaps | gap;
    const takes = (traits & TAKES_ENCLITIC) !== 0 || isCompound;
    if (isEnclitic && takes && /[هی]$/.test(before) && !CONSONANT_HE.test(before) && !(suffix === 'ی' && before.endsWith('ی'))) yield gaps | gap;
    if (isJoined && (traits !== 0 || isCompound) && !(before.endsWith('ه') && takes && !CONSONANT_HE.test(before))) yield gaps;
  }
}

function derived(letters: string): LexiconEntry[] {
  const found: LexiconEntry[] = [];
  for (const [suffix, bit] of [['ترین', TAKES_DEGREE], ['تر', TAKES_DEGREE], ['ای', TAKES_ENCLITIC]] as const) {
    if (!letters.endsWith(suffix)) continue;
    const before = letters.slice(0, -suffix.length);
    const host = hostOf(before);
    if (host !== undefined && (host.traits & bit) !== 0 && (suffix !== 'ای' || before.endsWith('ه'))) found.push({ gaps: host.gaps | (DOES_NOT_JOIN.test(before) ? 0 : 1 << before.length), traits: TAKES_PLURAL });
  }
  return found;
}

function hostOf(letters: string): LexiconEntry | undefined {
  return lookUp(letters) ?? compound(letters);
}

function compound(letters: string): LexiconEntry | undefined {
  for (let size = 2; size <= 8 && size <= letters.length - 2; size++) {
    const last = letters.slice(-size);
    if (!LAST_PARTS.has(last)) continue;
    const first = letters.slice(0, -size);
    if (first.length < 3) continue;
    const entry = lookUp(first);
    if (entry !== undefined && entry.traits !== 0) return { gaps: entry.gaps | (DOES_NOT_JOIN.test(first) ? 0 : 1 << first.length), traits: last.endsWith('ه') ? TAKES_ENCLITIC | TAKES_PLURAL : TAKES_PLURAL };
  }
  for (let size = 2; size <= 4 && size < letters.length - 2; size++) {
    if (!FIRST_PARTS.has(letters.slice(0, size))) continue;
    const rest = lookUp(letters.slice(size));
    if (rest !== undefined && rest.traits !== 0) return { gaps: (1 << size) | (rest.gaps << size), traits: rest.traits };
  }
  return undefined;
}
