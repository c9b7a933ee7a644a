import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { TextPlace } from './text-place.ts';
import { excessiveNesting, refusedNodes, syntaxProblems, type YamlProblem } from './yaml-problems.ts';

/** A YAML text that was read: its value, in which every scalar is a string, and where each part stands. */
export interface YamlText {
  readonly value: unknown;
  /** The place of a key (`'key'`) or its value; of the nearest part that exists when it is missing. */
  placeOf(path: readonly PropertyKey[], part: 'key' | 'value'): TextPlace;
  readonly problems: readonly YamlProblem[];
  /** The parsed text, for those who need more than places; undefined when there is a problem. */
  readonly document?: Document;
}

/** The longest frontmatter, in UTF-16 code units. */
const MAX_LENGTH = 262_144;

/**
 * Reads YAML without guessing types: `1400-02-31`, `true` and `007` stay the strings that were written.
 * Aliases and tags are refused, since no newsroom needs them and they are how YAML is made to explode.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 * @param maxLength the longest text that is read, in UTF-16 code units
 */
export function readYaml(text: string, firstLine = 1, maxLength = MAX_LENGTH): YamlText {
  const refuse = (kind: YamlProblem['kind'], detail: string, before = ''): YamlText => ({
    value: undefined,
    placeOf: () => ({ line: firstLine, column: 1 }),
    problems: [{ kind, detail, line: firstLine + before.split('\n').length - 1, column: before.length - before.lastIndexOf('\n') }],
  });
  if (text.length > maxLength) return refuse('too-large', String(text.length));
  const excess = excessiveNesting(text);
  if (excess !== undefined) return refuse('too-deep', '', text.slice(0, excess));
  const counter = new LineCounter();
  const place = (offset: number): TextPlace => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  try {
    const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, uniqueKeys: true, prettyErrors: false, logLevel: 'error' });
    const syntax = syntaxProblems(document, text, place);
    const problems = syntax.length > 0 ? syntax : refusedNodes(document, text, place);
    return {
      value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
      placeOf: (path, part) => place(offsetOf(document, path, part)),
      problems,
      ...problems.length === 0 && { document },
    };
  } catch (error) {
    // Nesting that was not seen beforehand overflows the parser's stack.
    return refuse(error instanceof RangeError ? 'too-deep' : 'syntax', String(error));
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isNode(item.key) && String(item.key) === String(step));
      if (pair === undefined) return offset;
      const wantsKey = part === 'key' && depth === path.length - 1;
      offset = wantsKey || !isNode(pair.value) ? startOf(pair.key) : startOf(pair.value);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) return offset;
      offset = startOf(node);
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
