import { LineCounter, parseDocument } from 'yaml';
import type { TextPlace } from './text-place.ts';
import { placesIn, type YamlPlaces } from './yaml-places.ts';
import { excessiveNesting, refusedNodes, syntaxProblems, type YamlProblem } from './yaml-problems.ts';

/** A YAML text as the parser understood it. Lines count from its own first. */
export interface ParsedYaml {
  /** Every scalar in it is a string. Undefined when there are problems. */
  readonly value: unknown;
  readonly places: YamlPlaces;
  readonly placeAt: (offset: number) => TextPlace;
  readonly problems: readonly YamlProblem[];
}

/**
 * Parses YAML without guessing types: `1400-02-31`, `true` and `007` stay the strings that were written.
 * Aliases and tags are refused, since no newsroom needs them and they are how YAML is made to explode.
 */
export function parseYaml(text: string): ParsedYaml {
  const excess = excessiveNesting(text);
  if (excess !== undefined) return refusedYaml('too-deep', '', text.slice(0, excess));
  const counter = new LineCounter();
  const placeAt = (offset: number): TextPlace => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, uniqueKeys: true, prettyErrors: false, logLevel: 'error' });
    const syntax = syntaxProblems(document, text, placeAt);
    const problems = syntax.length > 0 ? syntax : refusedNodes(document, text, placeAt);
    return {
      value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
      places: placesIn(document.contents),
      placeAt,
      problems,
    };
  } catch (error) {
    // Nesting that was not seen beforehand overflows the parser's stack.
    return refusedYaml(error instanceof RangeError ? 'too-deep' : 'syntax', String(error));
  }
}

/** What is said of a text that was not parsed, or not to its end. */
export function refusedYaml(kind: YamlProblem['kind'], detail: string, before = ''): ParsedYaml {
  const place = { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
  return { value: undefined, places: placesIn(undefined), placeAt: () => ({ line: 1, column: 1 }), problems: [{ kind, detail, ...place }] };
}
