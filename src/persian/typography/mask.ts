import { MASK } from './characters.ts';

/** Code between backticks, tags of HTML, addresses, hashtags and mentions, and verses of the Quran between their ornate brackets. */
const WHOLE = /`+[^`\n]+`+|<\/?[a-z][^<>\n]*>|(?<![a-z\d+.-])(?:[a-z][a-z\d+.-]*:\/\/|www\.)[^\s«»،؛<>"“”\uFFFC]+|(?<![\p{L}\p{N}\p{M}])[#@][\p{L}\p{N}\p{M}_\u200c\u200d]+|[\uFD3E\uFD3F][^\uFD3E\uFD3F\n]+[\uFD3E\uFD3F]/giu;
/** Punctuation after an address that belongs to its sentence. */
const SENTENCE_END = /[.,:;!?؟…'’)\]}]+$/;
/** A letter of another script than ours. Tatweel is common to several. */
const FOREIGN = /[^\P{L}\p{Script=Arabic}ـ]/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_\u200c\u200d]/u;
/** Hold a token together, whatever letters stand beside: file names, e-mail addresses, Wi-Fi. */
const STRONG = '-_./\\@#+=~';
/** Hold it together between Latin letters and digits only. */
const WEAK = ',:?!&\'’%*^$|';
const LATIN = /[A-Za-z\d\u00c0-\u024f]/;

/**
 * Puts {@link MASK} in the place of each character of what typography must not change: code, tags, addresses, e-mail, hashtags and
 * mentions, Latin and mixed tokens with all that holds them together (`v2.1.0`, `a/b.txt`, `iPhone۱۳`), Quranic verses.
 * The length stays, so that places in the masked text are those in the text.
 */
export function mask(text: string): string {
  const masked = text.replace(WHOLE, (token) => {
    const end = /^[`<#@\uFD3E\uFD3F]/.test(token) ? token.length : (SENTENCE_END.exec(token)?.index ?? token.length);
    return MASK.repeat(end) + token.slice(end);
  });
  let result = '';
  let done = 0;
  FOREIGN.lastIndex = 0;
  for (let match = FOREIGN.exec(masked); match !== null; match = FOREIGN.exec(masked)) {
    const start = edge(masked, match.index, -1, done);
    const end = edge(masked, match.index + match[0].length - 1, 1, masked.length - 1) + 1;
    result += masked.slice(done, start) + MASK.repeat(end - start);
    done = end;
    FOREIGN.lastIndex = end;
  }
  return result + masked.slice(done);
}

/** The last character of a token on one side of one of its letters. */
function edge(text: string, letter: number, step: -1 | 1, limit: number): number {
  const isWithin = (at: number): boolean => (step === 1 ? at <= limit : at >= limit);
  let last = letter;
  for (let at = letter + step; isWithin(at); at += step) {
    const character = text[at]!;
    if (WORD_CHARACTER.test(character) || isSurrogate(character)) last = at;
    else if (!isConnector(text, at, step, last)) break;
  }
  // «C++» and «C#» end with their signs.
  while (step === 1 && isWithin(last + 1) && '+#'.includes(text[last + 1]!)) last += 1;
  return last;
}

/** Whether a sign holds the token together; `last` is its last letter or digit before it. */
function isConnector(text: string, at: number, step: -1 | 1, last: number): boolean {
  const character = text[at]!;
  if (STRONG.includes(character)) return true;
  const next = text[at + step] ?? '';
  return WEAK.includes(character) && LATIN.test(text[last]!) && (LATIN.test(next) || WEAK.includes(next) || STRONG.includes(next));
}

function isSurrogate(character: string): boolean {
  return character >= '\ud800' && character <= '\udfff';
}
