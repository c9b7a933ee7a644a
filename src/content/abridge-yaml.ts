/** A YAML text in which single characters stand for values, so that the texts of many articles are one. */
export interface AbridgedYaml {
  readonly text: string;
  /** What the stand-ins stand for. */
  readonly values: readonly string[];
}

/** The stand-ins: private-use characters, which are letters to YAML. */
const STAND_INS = /[\uE000-\uF8FF]/g;
const FIRST_STAND_IN = 0xe000;
const MOST_VALUES = 0xf8ff - FIRST_STAND_IN + 1;

const LINE_START = String.raw`(?<![^\n])`;
/** What a value ends with: the next line may carry it on, but not make a key of it. */
const LINE_END = String.raw`(?= *\r?(?:\n(?!\s*:)|(?![^])))`;
/** Characters that are left alone, since they may mean something anywhere: controls, quotation marks, escapes, brackets, comments. */
const SIGNS = String.raw`\0-\x1F\x7F\uFEFF"'\\[\]{}#`;
const FIRST = String.raw`[\w\u0620-\u06FF«]`;
const INNER = `[^${SIGNS},:]`;
const LAST = `[^${SIGNS},: ]`;
const WORDS = `${FIRST}(?:${INNER}*${LAST})?`;
/** Outside brackets, a colon with something behind it is a part of a word: `13:45`. */
const LINE_OF_WORDS = `${FIRST}(?:(?:${INNER}|:(?=[^\\s:]))*${LAST})?`;
const QUOTED = `(["'])([^${SIGNS}]+)`;

/** A value that has the rest of its line to itself. */
const KEY_VALUE = new RegExp(String.raw`${LINE_START}( *(?:- +)?[\w-]+: +)(?:(${LINE_OF_WORDS})|${QUOTED}\3)${LINE_END}`, 'g');
/** The same of an item of a list. Only words: what looks like an item may be one more line of a value, and its quotation marks mean nothing. */
const ITEM_VALUE = new RegExp(`${LINE_START}( *- +)(${LINE_OF_WORDS})${LINE_END}`, 'g');
/** A list between brackets that has the rest of its line to itself, and its items. */
const LIST_VALUE = new RegExp(String.raw`${LINE_START}( *[\w-]+: +\[)([^\n]*)(?=\]${LINE_END})`, 'g');
const LIST_ITEM = new RegExp(String.raw`((?:^|,) *)(?:(${WORDS})|${QUOTED}\3)(?= *(?:,|$))`, 'g');

/**
 * Puts single characters in the place of values in which no character means anything to YAML. Wherever such a value
 * turns out to stand, on its own, in a longer text or in a comment, the parser does with it what it does with
 * its stand-in.
 *
 * @returns undefined when the text cannot be abridged, since it has characters that could be taken for stand-ins
 * @example abridgeYaml('title: تیتر\ntags: [الف, "ب"]').text // 'title: \uE000\ntags: [\uE001, "\uE002"]'
 */
export function abridgeYaml(source: string): AbridgedYaml | undefined {
  if (source.search(STAND_INS) >= 0) return undefined;
  const values: string[] = [];
  const standIn = (value: string): string => String.fromCharCode(FIRST_STAND_IN + values.push(value) - 1);
  const cut = (_: string, before: string, words: string | undefined, quote: string, quoted: string): string =>
    words === undefined ? before + quote + standIn(quoted) + quote : before + standIn(words);
  const text = source
    .replace(KEY_VALUE, cut)
    .replace(ITEM_VALUE, cut)
    .replace(LIST_VALUE, (_, before: string, items: string) => before + items.replace(LIST_ITEM, cut));
  return values.length > MOST_VALUES ? undefined : { text, values };
}

/** What was read from an abridged text, with all that was cut from it. */
export function restoreYaml(read: unknown, values: readonly string[]): unknown {
  if (typeof read === 'string') return read.replace(STAND_INS, (standIn) => values[standIn.charCodeAt(0) - FIRST_STAND_IN]!);
  if (Array.isArray(read)) return read.map((item) => restoreYaml(item, values));
  if (typeof read !== 'object' || read === null) return read;
  return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, restoreYaml(value, values)]));
}

/** Whether keys were cut too, as in `? - کلید`: whether any two are the same can then not be seen. */
export function hasCutKeys(read: unknown): boolean {
  if (typeof read !== 'object' || read === null) return false;
  return Object.entries(read).some(([key, value]) => key.search(STAND_INS) >= 0 || hasCutKeys(value));
}

/** How much was cut from a part of a text, in UTF-16 code units. */
export function lengthCut({ text, values }: AbridgedYaml, start: number, end: number): number {
  let length = 0;
  for (let index = start; index < end; index++) {
    const number = text.charCodeAt(index) - FIRST_STAND_IN;
    if (number >= 0 && number < values.length) length += values[number]!.length - 1;
  }
  return length;
}
