import { parseYaml, refusedYaml } from './parse-yaml.ts';
import type { TextPlace } from './text-place.ts';
import { readEntries } from './yaml-entries.ts';
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
/** The longest text that is read entry by entry; longer ones are registries, which are read once. */
const LONGEST_IN_ENTRIES = 20_000;

/**
 * Reads a YAML text (see parse-yaml.ts), entry by entry where that comes to the same (see yaml-entries.ts).
 *
 * @param firstLine the line of the file on which the text begins, from 1
 * @param maxLength the longest text that is read, in UTF-16 code units
 */
export function readYaml(text: string, firstLine = 1, maxLength = MAX_LENGTH): YamlText {
  const inFile = <Place extends TextPlace>(place: Place): Place => ({ ...place, line: place.line + firstLine - 1 });
  const entries = text.length <= LONGEST_IN_ENTRIES ? readEntries(text) : undefined;
  if (entries !== undefined) {
    return { value: entries.value, placeOf: (path, part) => inFile(entries.placeOf(path, part)), problems: [] };
  }
  const { value, places, placeAt, problems } = text.length <= maxLength ? parseYaml(text) : refusedYaml('too-large', String(text.length));
  return { value, placeOf: (path, part) => inFile(placeAt(offsetOf(places, path, part))), problems: problems.map(inFile) };
}
