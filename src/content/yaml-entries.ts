import { abridgeYaml, hasCutKeys, lengthCut, restoreYaml, type AbridgedYaml } from './abridge-yaml.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import type { TextPlace } from './text-place.ts';
import { offsetOf } from './yaml-places.ts';

/** A map of YAML that was read entry by entry. */
export interface YamlEntries {
  readonly value: object;
  /** As YamlText has it, with lines counted from the text's first. */
  placeOf(path: readonly PropertyKey[], part: 'key' | 'value'): TextPlace;
}

/** An entry of a map, abridged: one key and all that belongs to it. */
interface AbridgedEntry extends Pick<ParsedYaml, 'places' | 'placeAt'> {
  readonly key: string;
  readonly value: unknown;
  readonly lines: number;
}

/** An entry of a text. */
interface Entry {
  readonly text: AbridgedYaml;
  readonly entry: AbridgedEntry;
  readonly linesBefore: number;
}

/** The line that begins an entry. */
const ENTRY_START = /(?<![^\n])[\w-]+:/g;
/** Lines that divide documents or speak to the parser, which counts them for the whole text. */
const DIVIDER = /(?<![^\n])(?:---|\.\.\.|%)/;

/**
 * Reads a map of YAML entry by entry. The frontmatters of a newsroom differ in their values and hardly in anything
 * else: without those, their entries are some dozens (`title: …`, `tags: […, …]`), and one that was
 * parsed once is not parsed again.
 *
 * @returns undefined when the text has to be read as a whole: an entry has a problem, or it is no map of plain keys
 */
export function readEntries(source: string): YamlEntries | undefined {
  if (DIVIDER.test(source)) return undefined;
  const starts = Array.from(source.matchAll(ENTRY_START), ({ index }) => index);
  if (starts[0] !== 0) return undefined;
  const entries = new Map<string, Entry>();
  const fields: [key: string, value: unknown][] = [];
  let linesBefore = 0;
  for (const [index, start] of starts.entries()) {
    const text = abridgeYaml(source.slice(start, starts[index + 1]));
    const entry = text === undefined ? undefined : parseOnce(text.text);
    if (text === undefined || entry === undefined || entries.has(entry.key)) return undefined;
    entries.set(entry.key, { text, entry, linesBefore });
    fields.push([entry.key, restoreYaml(entry.value, text.values)]);
    linesBefore += entry.lines;
  }
  return {
    value: Object.fromEntries(fields),
    placeOf(path, part) {
      const entry = path[0] === undefined ? undefined : entries.get(String(path[0]));
      return entry === undefined ? { line: 1, column: 1 } : placeIn(entry, path, part);
    },
  };
}

function placeIn({ text, entry, linesBefore }: Entry, path: readonly PropertyKey[], part: 'key' | 'value'): TextPlace {
  const offset = offsetOf(entry.places, path, part);
  const { line, column } = entry.placeAt(offset);
  return { line: line + linesBefore, column: column + lengthCut(text, offset - column + 1, offset) };
}

/** How many abridged entries are remembered, and the longest of them, in UTF-16 code units. */
const MOST_REMEMBERED = 1000;
const LONGEST_REMEMBERED = 1000;
const remembered = new Map<string, AbridgedEntry | undefined>();

/** @returns undefined when only the whole text can tell what is wrong, or whether two keys are the same */
function parseOnce(text: string): AbridgedEntry | undefined {
  if (remembered.has(text)) return remembered.get(text);
  const entry = parseEntry(text);
  if (text.length <= LONGEST_REMEMBERED) {
    // A newsroom whose entries are all different gains nothing from this, and loses little.
    if (remembered.size === MOST_REMEMBERED) remembered.clear();
    remembered.set(text, entry);
  }
  return entry;
}

function parseEntry(text: string): AbridgedEntry | undefined {
  const { value: map, problems, places, placeAt } = parseYaml(text);
  if (problems.length > 0 || hasCutKeys(map)) return undefined;
  const [entry, ...others] = Object.entries(map as object);
  if (entry === undefined || others.length > 0) return undefined;
  return { key: entry[0], value: entry[1], places, placeAt, lines: text.split('\n').length - 1 };
}
