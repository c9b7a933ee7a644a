import { isMap, isScalar, isSeq, Scalar, type Document } from 'yaml';
import type { Span } from '../span.ts';
import type { Prose, ProseKind } from './prose.ts';
import { scalarSegments } from './scalar-segments.ts';

/** A path to a value: `['image', 'alt']`, `['tags', 0]`. */
export type FieldPath = readonly (string | number)[];

/** The frontmatter of a document. All places are those of the document. */
export interface Frontmatter extends Span {
  /** What it says: every scalar is a string. */
  readonly data: object;
  /** Where a value stands as it is written, quotes and all; a field without a value stands where its key does. */
  spanOf(path: FieldPath): Span | undefined;
  readonly proses: readonly Prose[];
}

/** The fields that people read, by their paths; `*` is each item of a list. */
const PROSE_FIELDS: readonly (readonly [kind: ProseKind, path: readonly string[]])[] = [
  ['title', ['title']], ['kicker', ['kicker']], ['subtitle', ['subtitle']], ['lead', ['lead']], ['description', ['description']],
  ['tag', ['tags', '*']], ['alt', ['image', 'alt']], ['caption', ['image', 'caption']], ['credit', ['image', 'credit']],
  ['note', ['corrections', '*', 'note']], ['reason', ['withdrawn', 'reason']],
];

/**
 * The frontmatter of a document, with the place of each part.
 *
 * @param document the YAML as it was parsed, without a fault
 * @param data what it says
 * @param yaml the text between the fences
 * @param start where it stands in its document
 */
export function frontmatterOf(document: Document, data: object, yaml: string, start: number): Frontmatter {
  return {
    start,
    end: start + yaml.length,
    data,
    spanOf: (path) => spanOf(document, path, start),
    proses: PROSE_FIELDS.flatMap(([kind, path]) => expand(document, path)
      .flatMap((found) => proseAt(document, yaml, kind, found, start)))
      .sort((a, b) => (a.segments[0]?.source ?? 0) - (b.segments[0]?.source ?? 0)),
  };
}

function expand(document: Document, path: readonly string[]): (string | number)[][] {
  const at = path.indexOf('*');
  if (at === -1) return [[...path]];
  const list = document.getIn(path.slice(0, at));
  if (!isSeq(list)) return [];
  return list.items.map((_, index) => [...path.slice(0, at), index, ...path.slice(at + 1)]);
}

function proseAt(document: Document, yaml: string, kind: ProseKind, path: FieldPath, start: number): Prose[] {
  const node = nodeAt(document, path);
  if (!isScalar(node) || typeof node.value !== 'string' || node.value.trim() === '') return [];
  const scalar = node as Scalar<string>;
  return [{ kind, text: scalar.value, segments: scalarSegments(yaml, scalar, start), path, encode: encoderOf(scalar.type) }];
}

/** How a text is written in a scalar of a kind. What cannot be written there is found out when the fixed file is read again. */
function encoderOf(type: Scalar['type']): (text: string) => string {
  if (type === Scalar.QUOTE_DOUBLE) return (text) => text.replace(/[\\"]/g, '\\$&');
  if (type === Scalar.QUOTE_SINGLE) return (text) => text.replaceAll("'", "''");
  return (text) => text;
}

function nodeAt(document: Document, path: FieldPath): unknown {
  return document.getIn(path, true);
}

function spanOf(document: Document, path: FieldPath, start: number): Span | undefined {
  const range = (nodeAt(document, path) as { range?: readonly number[] | null } | undefined)?.range;
  const last = path.at(-1);
  const above = document.getIn(path.slice(0, -1), true);
  const pair = isMap(above) ? above.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
  const key = (pair?.key as Scalar | undefined)?.range;
  const isEmpty = range === undefined || range === null || range[0] === range[1];
  const found = isEmpty ? (key ?? undefined) : range;
  return found === undefined || found === null ? undefined : { start: start + found[0]!, end: start + found[1]! };
}
