import { isMap, isNode, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';

/** A place in a text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Why a YAML text cannot be used. `detail` is the parser's own code. */
export interface YamlProblem extends TextPlace {
  readonly kind: 'tab' | 'duplicate-key' | 'alias' | 'tag' | 'too-deep' | 'too-large' | 'syntax';
  readonly detail: string;
}

/** A YAML text that was read: its value, in which every scalar is a string, and where each part stands. */
export interface YamlText {
  readonly value: unknown;
  /** The place of a key (`'key'`) or its value; of the nearest part that exists when it is missing. */
  placeOf(path: readonly PropertyKey[], part: 'key' | 'value'): TextPlace;
  readonly problems: readonly YamlProblem[];
}

const MAX_LENGTH = 262_144;

/**
 * Reads YAML without guessing types: `1400-02-31`, `true` and `007` stay the strings that were written.
 * Aliases and tags are refused, since no newsroom needs them and they are how YAML is made to explode.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 */
export function readYaml(text: string, firstLine = 1): YamlText {
  const refuse = (kind: YamlProblem['kind'], detail: string): YamlText => ({
    value: undefined,
    placeOf: () => ({ line: firstLine, column: 1 }),
    problems: [{ kind, detail, line: firstLine, column: 1 }],
  });
  if (text.length > MAX_LENGTH) return refuse('too-large', String(text.length));
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, uniqueKeys: true, prettyErrors: false });
    const place = (offset: number): TextPlace => {
      const { line, col } = counter.linePos(offset);
      return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
    };
    const syntax = syntaxProblems(document, place);
    const problems = syntax.length > 0 ? syntax : refusedNodes(document, place);
    return {
      value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
      placeOf: (path, part) => place(offsetOf(document, path, part)),
      problems,
    };
  } catch (error) {
    // Thousands of nested brackets overflow the parser's stack.
    return refuse(error instanceof RangeError ? 'too-deep' : 'syntax', String(error));
  }
}

function syntaxProblems(document: Document, place: (offset: number) => TextPlace): YamlProblem[] {
  // What follows the first fault is mostly its echo.
  return [...document.errors, ...document.warnings].slice(0, 1).map((error) => ({
    kind: kindOf(error.code, error.message),
    detail: error.code,
    ...place(error.pos[0]),
  }));
}

function kindOf(code: string, message: string): YamlProblem['kind'] {
  if (code === 'TAB_AS_INDENT' || /\btabs?\b/i.test(message)) return 'tab';
  if (code === 'DUPLICATE_KEY') return 'duplicate-key';
  if (code === 'TAG_RESOLVE_FAILED') return 'tag';
  if (code === 'RESOURCE_EXHAUSTION') return 'too-deep';
  return 'syntax';
}

function refusedNodes(document: Document, place: (offset: number) => TextPlace): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Alias(_, node) {
      problems.push({ kind: 'alias', detail: node.source, ...place(node.range?.[0] ?? 0) });
      return visit.BREAK;
    },
    Node(_, node) {
      if (node.tag === undefined || /^tag:yaml\.org,2002:(?:str|map|seq)$/.test(node.tag)) return undefined;
      problems.push({ kind: 'tag', detail: node.tag, ...place(node.range?.[0] ?? 0) });
      return visit.BREAK;
    },
  });
  return problems;
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
