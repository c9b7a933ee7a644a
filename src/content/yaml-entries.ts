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

/** An entry of the map: one key and all that belongs to it. */
interface Entry {
  readonly abridged: AbridgedYaml;
  readonly parsed: ParsedYaml;
  /** Lines of the text before it. */
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
export function readEntries(text: string): YamlEntries | undefined {
  if (DIVIDER.test(text)) return undefined;
  const starts = Array.from(text.matchAll(ENTRY_START), ({ index }) => index);
  if (starts[0] !== 0) return undefined;
  const entries = new Map<string, Entry>();
  const fields: [key: string, value: unknown][] = [];
  let linesBefore = 0;
  for (const [index, start] of starts.entries()) {
    const source = text.slice(start, starts[index + 1]);
    const abridged = abridgeYaml(source);
    const parsed = abridged === undefined ? undefined : parseOnce(abridged.text);
    if (abridged === undefined || parsed === undefined) return undefined;
    const [field, ...others] = Object.entries(restoreYaml(parsed.value, abridged.values) as object);
    if (field === undefined || others.length > 0 || entries.has(field[0])) return undefined;
    entries.set(field[0], { abridged, parsed, linesBefore });
    fields.push(field);
    linesBefore += source.split('\n').length - 1;
  }
  return {
    value: Object.fromEntries(fields),
    placeOf(path, part) {
      const entry = path[0] === undefined ? undefined : entries.get(String(path[0]));
      return entry === undefined ? { line: 1, column: 1 } : placeIn(entry, path, part);
    },
  };
}

function placeIn({ abridged, parsed, linesBefore }: Entry, path: readonly PropertyKey[], part: 'key' | 'value'): TextPlace {
  const offset = offsetOf(parsed.places, path, part);
  const { line, column } = parsed.placeAt(offset);
  return { line: line + linesBefore, column: column + lengthCut(abridged, offset - column + 1, offset) };
}

/** How many abridged entries are remembered, and the longest of them, in UTF-16 code units. */
const MOST_REMEMBERED = 1000;
const LONGEST_REMEMBERED = 1000;
const remembered = new Map<string, ParsedYaml | undefined>();

/** @returns undefined when only the whole text can tell what is wrong, or whether two keys are the same */
function parseOnce(entry: string): ParsedYaml | undefined {
  if (remembered.has(entry)) return remembered.get(entry);
  const read = parseYaml(entry);
  const parsed = read.problems.length > 0 || hasCutKeys(read.value) ? undefined : read;
  if (entry.length <= LONGEST_REMEMBERED) {
    // A newsroom whose entries are all different gains nothing from this, and loses little.
    if (remembered.size === MOST_REMEMBERED) remembered.clear();
    remembered.set(entry, parsed);
  }
  return parsed;
}
