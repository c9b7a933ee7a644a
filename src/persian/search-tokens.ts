import { ZWNJ } from './half-space.ts';
import { binomialHalves, isApartPair } from './search-binomials.ts';
import { foldHamza, plainLetters } from './search-letters.ts';
import { degreeOf, isApartSuffix, isDegree, isHeldSuffix, isMaybeSuffix, joinedForms, plainAlef } from './search-suffixes.ts';
import { rawWords, type RawWord } from './search-words.ts';

/** What a word is found by. */
export interface WordKeys {
  /** Forms of the whole word, best first: itself, its stem, other spellings. */
  readonly keys: readonly string[];
  /** The pieces of a compound, or none. */
  readonly pieces: readonly string[];
  /** Other forms of the last piece: «افزار» of «نرم‌افزاری». For a text only; a query needs none. */
  readonly lastPieceForms: readonly string[];
}

/** A word of a text or query, with its place. */
export interface SearchWord extends WordKeys {
  readonly start: number;
  readonly end: number;
  /** Written apart, and perhaps only an ending of the word before it: «کتاب مان». */
  readonly isPerhapsSuffix: boolean;
}

/** «می» and «نمی», alone or after the prefix of a verb; written apart, they belong to the next word. */
const VERB_PREFIX = /^(بر|در|باز|وا|فرا|فرو|ور)?ن?می$/;
/** How a verb may end: in a personal ending, or a past stem's ت or د. */
const VERB_ENDING = /.[مدیتنه]$/;
/** Words remembered with their keys: a newsroom's texts use the same few thousand again and again. */
const MEMORY_SIZE = 50_000;
const memory = new Map<string, WordKeys>();

/** The words of a text or query with their keys, in order. Endings written apart belong to the word before them. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  /** The segments of the last word, when the next may be an ending of it or it may be the beginning of the next. */
  let last: string[] = [];
  let lastRaw: RawWord | undefined;
  for (const raw of rawWords(text)) {
    const isBeside = lastRaw !== undefined && isBlank(text, lastRaw.end, raw.start);
    if (raw.kind !== 'persian') {
      last = [];
      if (raw.key !== '') words.push({ keys: [raw.key], pieces: raw.pieces, lastPieceForms: [], start: raw.start, end: raw.end, isPerhapsSuffix: false });
      lastRaw = raw;
      continue;
    }
    const segments = segmentsOf(raw.text);
    const [first = ''] = segments;
    if (first === '') continue;
    const before = words.at(-1);
    const previous = last.at(-1) ?? '';
    if (before && isBeside && segments.length === 1 && (previous === '' ? isHeldSuffix(first) : isApartSuffix(first, previous))) {
      if (previous !== '') last = [...last, first];
      words[words.length - 1] = { ...before, ...(previous === '' ? {} : keysOf(last)), end: raw.end };
    } else if (before && isBeside && last.length === 1 && belongsTogether(previous, segments)) {
      last = [...last, ...segments];
      words[words.length - 1] = { ...before, ...keysOf(last), end: raw.end };
    } else {
      last = segments;
      words.push({ ...keysOf(segments), start: raw.start, end: raw.end, isPerhapsSuffix: isBeside && segments.length === 1 && isMaybeSuffix(first) });
    }
    lastRaw = raw;
  }
  return words;
}

/** Whether a word is the beginning of the next: «می رود», and «گفت وگو». */
function belongsTogether(before: string, segments: readonly string[]): boolean {
  return (VERB_PREFIX.test(before) && VERB_ENDING.test(segments.at(-1) ?? '')) || (segments.length === 1 && isApartPair(before, segments[0] ?? ''));
}

/** Whether there is only white space between two places, and no line of its own. */
function isBlank(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (!/[\s\u200b-\u200f\u202a-\u202e\u2060-\u206f]/.test(text[index] ?? '')) return false;
  }
  return to - from < 4;
}

const segmentsOf = (word: string): string[] => plainLetters(word).split(ZWNJ);

function keysOf(segments: readonly string[]): WordKeys {
  const id = segments.join(ZWNJ);
  const known = memory.get(id);
  if (known) return known;
  const keys = compute(segments);
  if (memory.size >= MEMORY_SIZE) memory.clear();
  memory.set(id, keys);
  return keys;
}

function compute(all: readonly string[]): WordKeys {
  const whole = formsOf(all.join(''));
  if (all.length > 1 && /^ن?می$/.test(all[0] ?? '')) return { keys: [whole[0] ?? ''], pieces: [], lastPieceForms: [] };
  const stem = [...all];
  while (stem.length > 1 && isHeldSuffix(stem.at(-1) ?? '')) stem.pop();
  const degree = stem.length > 1 && isDegree(stem.at(-1) ?? '') ? degreeOf(stem.pop() ?? '') : '';
  const base = stem.join('');
  const forms = degree === '' ? formsOf(base) : [...formsOf(base + degree).slice(0, 1), ...formsOf(base)];
  const isShort = base.length < 3 && all.length > 1;
  const keys = stem.length === all.length ? whole : isShort ? [...whole, ...forms] : whole.some((form) => forms.includes(form)) ? forms : [...forms, whole[0] ?? ''];
  const pair = binomialHalves(stem.length > 1 ? stem : [base]) ?? (stem.length === 1 && whole.length > 1 ? binomialHalves([whole[1] ?? '']) : undefined);
  const pairKeys = pair ? [...formsOf(pair.join('و')), ...formsOf(pair.join(''))] : [];
  const pieces = pair ?? stem;
  return {
    keys: unique([...keys, ...pairKeys]),
    pieces: piecesOf(pieces),
    lastPieceForms: pieces.length > 1 ? formsOf(pieces.at(-1) ?? '').slice(1) : [],
  };
}

function piecesOf(segments: readonly string[]): string[] {
  if (segments.length < 2) return [];
  const prefix = VERB_PREFIX.exec(segments[0] ?? '')?.[1];
  const pieces = prefix === undefined ? segments : [prefix, (segments[0] ?? '').slice(prefix.length) + segments.slice(1).join('')];
  return pieces.flatMap((piece) => formsOf(piece).slice(0, 1)).filter((piece) => piece !== '' && piece !== 'و');
}

/** The forms of a word of plain letters without half-spaces, as an index holds them. */
function formsOf(word: string): string[] {
  const spellings = foldHamza(word);
  return unique(plainAlef(spellings.flatMap((spelling) => joinedForms(spelling))));
}

function unique(keys: readonly string[]): string[] {
  return keys.length < 2 ? [...keys] : [...new Set(keys)].filter((key) => key !== '');
}
