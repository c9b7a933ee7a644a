/** A part of a text, in UTF-16 code units, from `start` to before `end`. */
export interface BidiRun {
  readonly start: number;
  readonly end: number;
}

/** Letters of scripts that run from left to right; any letter that is not of the Arabic script will do. */
const FOREIGN = /[^\P{L}\p{Script=Arabic}ـ]/u;
/** Letters, digits and punctuation of ours. */
const OURS = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe«»\uFFFC]/;
const DIGIT = '[\\d۰-۹٠-٩]';
/** What any text has in which there is something to find: most have none of it. */
const SUSPECT = new RegExp(`[A-Za-z\\u00c0-\\u05ff\\u0780-\\u08ff\\u1e00-\\u1fff\\u2c00-\\ud7ff]|[-+−±]${DIGIT}|[0۰٠]${DIGIT}{1,4}\\)? ${DIGIT}`);
/** An address as a whole, whatever letters its path has. */
const ADDRESS = /(?<![A-Za-z\d+.-])(?:[a-z][a-z\d+.-]*:\/\/|www\.)[\w.:@%-]+(?:[/?#][^\s«»،؛<>"“”\uFFFC]*)?/gi;
/** What stands between Persian letters and Persian punctuation, with the digits in it. */
const STRETCH = /[^\n\u0600-\u065f\u066d-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe\u200c«»‹›…\uFFFC]+/gu;
const SENTENCE_END = /[.,:;!?؟…'’)\]}]+$/;
/**
 * Telephone numbers in groups, numbers with a sign, and numbers with hyphens between them (ranges, scores, telephone numbers,
 * dates).
 */
const NUMBERS = new RegExp(
  `(?<phone>(?<!${DIGIT})\\+?\\(?${DIGIT}{2,5}\\)?(?:[ -]${DIGIT}{2,8}){1,5}(?!${DIGIT}))`
  + `|(?<![\\p{L}\\p{M}\\d۰-۹٠-٩])[-+−±]${DIGIT}(?:[.,٫٬/:]?${DIGIT})*`
  + `|${DIGIT}+(?:[.,٫٬/:]${DIGIT}+)*(?:-${DIGIT}+(?:[.,٫٬/:]${DIGIT}+)*)+`, 'gu',
);
const OPENING = '([{"“‘';
const CLOSING = ')]}"”’';
/** How much punctuation at an end of a run is looked at: more of it is no part of any word. */
const LONGEST_EDGE = 8;

/**
 * The parts of a Persian text that must be set apart from the direction of what stands around them, so that they and the sentence
 * keep their order (UAX #9, https://www.unicode.org/reports/tr9/): words of other scripts with what belongs to them («C++»,
 * «Foo (Bar)», «Windows 11», addresses), numbers with a sign («-۵», «+۹۸»), with hyphens between them («۱۰-۵») and telephone
 * numbers in groups. In HTML, `<bdi>` sets them apart.
 *
 * Persian digits that follow a foreign word are not a part of it: in «Kyiv (۵۰٪)» the run is «Kyiv». A percent sign stays outside
 * of its number, at the left of which it stands where no sign is.
 *
 * @returns the runs in the order of the text, apart from each other
 * @example bidiRuns('پیمان (NATO)') // [{ start: 7, end: 11 }]
 */
export function bidiRuns(text: string): BidiRun[] {
  if (!SUSPECT.test(text)) return [];
  // What is foreign as a whole is one run, to its full stop.
  if (FOREIGN.test(text) && !OURS.test(text)) return [{ start: text.length - text.trimStart().length, end: text.trimEnd().length }];
  const runs: BidiRun[] = [];
  let done = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    pushRuns(text, done, index, runs);
    done = index + (SENTENCE_END.exec(address)?.index ?? address.length);
    runs.push({ start: index, end: done });
  }
  pushRuns(text, done, text.length, runs);
  return runs;
}

/** Adds the runs of a part without addresses. */
function pushRuns(text: string, from: number, to: number, runs: BidiRun[]): void {
  for (const { 0: stretch, index } of text.slice(from, to).matchAll(STRETCH)) {
    let done = from + index;
    const end = done + stretch.length;
    for (const run of FOREIGN.test(stretch) ? foreignRuns(text, done, stretch) : []) {
      pushNumbers(text, done, run.start, runs);
      runs.push(run);
      done = run.end;
    }
    pushNumbers(text, done, end, runs);
  }
}

/** Runs of foreign words in a stretch: from the first to the last, ASCII numbers and signs between and after them included. */
function* foreignRuns(text: string, offset: number, stretch: string): Generator<BidiRun> {
  let first: number | undefined;
  let last = 0;
  for (const { 0: token, index } of stretch.matchAll(/\S+/g)) {
    const isForeign = FOREIGN.test(token);
    const goesOn = isForeign || !/[۰-۹٠-٩]/.test(token);
    if (first !== undefined && !goesOn) {
      yield trimmed(text, first, last);
      first = undefined;
    }
    if (isForeign) first ??= offset + index;
    // Signs alone go on with a run, and do not end one.
    if (isForeign || /\d/.test(token)) last = offset + index + token.length;
  }
  if (first !== undefined) yield trimmed(text, first, last);
}

/** Leaves the punctuation of the sentence around a run out, brackets too unless both are within. */
function trimmed(text: string, first: number, last: number): BidiRun {
  let start = first;
  let end = last;
  while (start < end && !isCore(text[start]!) && !(start - first < LONGEST_EDGE && beginsRun(text, start, end))) start += 1;
  while (end > start && !isCore(text[end - 1]!) && !(last - end < LONGEST_EDGE && endsRun(text, start, end))) end -= 1;
  return { start, end };
}

/** Letters, digits and their marks; halves of characters beyond the first plane, which letters may be. */
function isCore(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character) || (character >= '\ud800' && character <= '\udfff');
}

function beginsRun(text: string, start: number, end: number): boolean {
  const character = text[start]!;
  const next = text[start + 1] ?? '';
  const isApart = !/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ');
  if ('@#$~_.'.includes(character)) return isApart && /[\p{L}\p{N}/]/u.test(next);
  if ('+-−'.includes(character)) return isApart && /\d/.test(next);
  if (character === '/') return text.slice(start + 1, end).includes('/');
  const partner = OPENING.indexOf(character) === -1 ? -1 : text.indexOf(CLOSING[OPENING.indexOf(character)]!, start + 1);
  return partner !== -1 && partner < end - 1 && FOREIGN.test(text.slice(start, partner));
}

function endsRun(text: string, start: number, end: number): boolean {
  const character = text[end - 1]!;
  if ('+#%°_'.includes(character)) return true;
  const before = text.slice(start, end - 1);
  if (character === '/') return before.includes('/');
  if (character === '.') return /(?:^|[\s(])(?:\p{L}\.)+\p{L}$/u.test(before.slice(-12));
  return CLOSING.includes(character) && before.includes(OPENING[CLOSING.indexOf(character)]!);
}

function pushNumbers(text: string, start: number, end: number, runs: BidiRun[]): void {
  // With the character before, since a hyphen after a letter is no sign.
  const from = Math.max(0, start - 1);
  const part = text.slice(from, end);
  NUMBERS.lastIndex = start - from;
  for (let match = NUMBERS.exec(part); match !== null; match = NUMBERS.exec(part)) {
    const first = from + match.index;
    if (match.groups?.['phone'] === undefined || isOneNumber(match[0])) runs.push({ start: first, end: first + match[0].length });
    // Several numbers in a row: each may be one of the other kinds.
    else NUMBERS.lastIndex = match.index + Math.max(1, match[0].search(/[ )]/));
  }
}

/** A number that is written in groups: with a hyphen between all of them, or one of a telephone. */
function isOneNumber(written: string): boolean {
  const digits = written.replace(/[^\d۰-۹٠-٩]/g, '').length;
  if (!written.includes(' ')) return true;
  return /^(?:\+|\(?[0۰٠])/.test(written) && digits >= 8 && digits <= 15;
}
