import { isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { TextPlace } from './text-place.ts';

/** What most likely broke the syntax, so that an author can be told what to do. */
export type SyntaxCause = 'quote' | 'bracket' | 'colon' | 'no-key' | 'other';

/** Why a YAML text cannot be used. `detail` is the reference's name, or else for those who debug. */
export interface YamlProblem extends TextPlace {
  readonly kind: 'tab' | 'duplicate-key' | 'alias' | 'tag' | 'too-deep' | 'too-large' | 'syntax';
  readonly detail: string;
  readonly cause?: SyntaxCause;
}

/** Tells a place from an offset in the text. */
export type PlaceOf = (offset: number) => TextPlace;

/** The first fault that the parser found: what follows it is mostly its echo. */
export function syntaxProblems(document: Document, text: string, place: PlaceOf): YamlProblem[] {
  return [...document.errors, ...document.warnings].slice(0, 1).map((error) => {
    const kind = kindOf(error);
    if (kind !== 'syntax') return { kind, detail: error.code, ...place(error.pos[0]) };
    const cause = causeOf(error);
    const opening = cause === 'quote' || cause === 'bracket' ? unclosedOpening(document, text, error.pos[0]) : undefined;
    return { kind, cause, detail: error.code, ...place(opening ?? error.pos[0]) };
  });
}

/** What the parser accepts and a newsroom does not need: references, tags, keys that are no words. */
export function refusedNodes(document: Document, text: string, place: PlaceOf): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Alias(_, node) {
      problems.push({ kind: 'alias', detail: `*${node.source}`, ...place(node.range?.[0] ?? 0) });
      return visit.BREAK;
    },
    Pair(_, { key }) {
      if (isScalar(key)) return undefined;
      const start = (key as { range?: readonly number[] } | null)?.range?.[0] ?? 0;
      problems.push({ kind: 'syntax', cause: 'no-key', detail: 'COMPLEX_KEY', ...place(start) });
      return visit.BREAK;
    },
    Node(_, node) {
      const start = node.range?.[0] ?? 0;
      if ('anchor' in node && node.anchor !== undefined) {
        problems.push({ kind: 'alias', detail: `&${node.anchor}`, ...place(text.lastIndexOf(`&${node.anchor}`, start)) });
        return visit.BREAK;
      }
      if (node.tag === undefined || /^tag:yaml\.org,2002:(?:str|map|seq)$/.test(node.tag)) return undefined;
      problems.push({ kind: 'tag', detail: node.tag, ...place(Math.max(0, text.slice(0, start + 1).search(/!{1,2}[^!]*$/))) });
      return visit.BREAK;
    },
  });
  return problems;
}

/** More brackets in each other, or dashes in a row, than this are no frontmatter but an attack on the parser's stack. */
const MAX_DEPTH = 50;

/** Where a text is nested too deeply to be parsed, if it is; brackets in quotes are counted too. */
export function excessiveNesting(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]|^(?=[^\s[\]{},])/gm)) {
    // A line that begins with a word is a key of its own.
    if (sign === '') depth = 0;
    else depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1));
    if (depth > MAX_DEPTH) return index;
  }
  return new RegExp(`^[ ]*(?:[-?] +){${MAX_DEPTH}}`, 'm').exec(text)?.index;
}

function kindOf({ code, message }: YAMLError): YamlProblem['kind'] {
  if (code === 'TAB_AS_INDENT' || /\btabs?\b/i.test(message)) return 'tab';
  if (code === 'DUPLICATE_KEY') return 'duplicate-key';
  if (code === 'TAG_RESOLVE_FAILED') return 'tag';
  if (code === 'RESOURCE_EXHAUSTION') return 'too-deep';
  return 'syntax';
}

function causeOf({ code, message }: YAMLError): SyntaxCause {
  if (code === 'MISSING_CHAR' && message.endsWith('quote')) return 'quote';
  if (/^Flow (?:sequence|map)/.test(message)) return 'bracket';
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'colon';
  if (code === 'MULTILINE_IMPLICIT_KEY') return 'no-key';
  return 'other';
}

/** Where the quote or bracket was opened that the parser missed the end of: it complains where the text ends. */
function unclosedOpening(document: Document, text: string, end: number): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0];
      if (start !== undefined && start < end && /["'[{]/.test(text[start] ?? '')) opening = start;
    },
  });
  return opening;
}
