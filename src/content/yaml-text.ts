import { abridgeYaml, hasCutKeys, lengthCut, restoreYaml, type AbridgedYaml } from './abridge-yaml.ts';
import { parseYaml, refusedYaml, type ParsedYaml } from './parse-yaml.ts';
import type { TextPlace } from './text-place.ts';
import { offsetOf } from './yaml-places.ts';
import type { YamlProblem } from './yaml-problems.ts';

/** A YAML text that was read: its value, in which every scalar is a string, and where each part stands. */
export interface YamlText {
  readonly value: unknown;
  /** The place of a key (`'key'`) or its value; of the nearest part that exists when it is missing. */
  placeOf(path: readonly PropertyKey[], part: 'key' | 'value'): TextPlace;
  readonly problems: readonly YamlProblem[];
}

/** The longest frontmatter, in UTF-16 code units. */
const MAX_LENGTH = 262_144;
/** The longest text that might come again with other values; longer ones are registries. */
const LONGEST_ABRIDGED = 20_000;

/**
 * Reads a YAML text, as parse-yaml.ts does. The frontmatters of a newsroom differ in their values and hardly in
 * anything else: without those, most of them are one of some hundred texts, and what was parsed once is not
 * parsed again.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 * @param maxLength the longest text that is read, in UTF-16 code units
 */
export function readYaml(text: string, firstLine = 1, maxLength = MAX_LENGTH): YamlText {
  if (text.length > maxLength) return inFile(refusedYaml('too-large', String(text.length)), firstLine);
  const abridged = text.length > LONGEST_ABRIDGED ? undefined : abridgeYaml(text);
  const parsed = abridged === undefined ? undefined : parseOnce(abridged.text);
  return parsed === undefined ? inFile(parseYaml(text), firstLine) : inFile(parsed, firstLine, abridged);
}

/** Tells a parsed text in the lines of its file, and in full. */
function inFile({ value, places, placeAt, problems }: ParsedYaml, firstLine: number, abridged?: AbridgedYaml): YamlText {
  return {
    value: abridged === undefined ? value : restoreYaml(value, abridged.values),
    placeOf(path, part) {
      const offset = offsetOf(places, path, part);
      const { line, column } = placeAt(offset);
      const cut = abridged === undefined ? 0 : lengthCut(abridged, offset - column + 1, offset);
      return { line: line + firstLine - 1, column: column + cut };
    },
    problems: problems.map((problem) => ({ ...problem, line: problem.line + firstLine - 1 })),
  };
}

/** How many abridged texts are remembered, and the longest of them, in UTF-16 code units. */
const MOST_REMEMBERED = 500;
const LONGEST_REMEMBERED = 2000;
const remembered = new Map<string, ParsedYaml | undefined>();

/** @returns undefined when only the whole text can tell what is in it: what is wrong, where something is */
function parseOnce(text: string): ParsedYaml | undefined {
  if (remembered.has(text)) return remembered.get(text);
  const parsed = parseYaml(text);
  const usable = parsed.problems.length > 0 || hasCutKeys(parsed.value) ? undefined : parsed;
  if (text.length <= LONGEST_REMEMBERED) {
    // A newsroom whose texts are all different gains nothing from this, and loses little.
    if (remembered.size === MOST_REMEMBERED) remembered.clear();
    remembered.set(text, usable);
  }
  return usable;
}
