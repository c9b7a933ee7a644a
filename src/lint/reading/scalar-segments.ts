import { Scalar } from 'yaml';
import { SegmentList, type Segment } from './segments.ts';

/** What an escape in double quotes means: https://yaml.org/spec/1.2.2/#57-escaped-characters */
const ESCAPES: Readonly<Record<string, string>> = {
  0: '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ', '"': '"', '/': '/', '\\': '\\',
  N: '\x85', _: '\u00a0', L: '\u2028', P: '\u2029',
};
const HEX: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * Where each part of a YAML scalar's value stands. Lines that are folded, escapes and doubled quotes are shorter in the value
 * than they are written.
 *
 * @param yaml the text that holds the scalar, in which it has a `range`
 * @param start where that text stands in its document
 * @returns one segment for the whole where a form is not understood: then nothing in it can be changed
 */
export function scalarSegments(yaml: string, { value, range, type }: Scalar<string>, start: number): readonly Segment[] {
  const [from, to] = range ?? [0, 0];
  const list = type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED
    ? blockSegments(yaml, from, to, type === Scalar.BLOCK_FOLDED, start)
    : flowSegments(yaml, from, to, type, start);
  if (list.text === value || list.text === value.replace(/\n+$/, '')) return list.segments;
  return value === '' ? [] : [{ kind: 'object', at: 0, length: value.length, source: start + from, sourceLength: to - from }];
}

function flowSegments(yaml: string, from: number, to: number, type: Scalar['type'], start: number): SegmentList {
  const list = new SegmentList();
  const isDouble = type === Scalar.QUOTE_DOUBLE;
  const isQuoted = isDouble || type === Scalar.QUOTE_SINGLE;
  const end = isQuoted ? to - 1 : to;
  for (let at = isQuoted ? from + 1 : from; at < end; ) {
    const [kind, text, length] = flowPart(yaml, at, end, isDouble, isQuoted);
    list.add(kind, text, start + at, length);
    at += length;
  }
  return list;
}

const PLAIN_RUN = /[^\s\\'"]+/y;
const WHITE = /[ \t]*/y;
const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;
const ESCAPED_FOLD = /\\\r?\n[ \t]*/y;

/** The next part of a flow scalar: what it means and how much of the text it is. */
function flowPart(yaml: string, at: number, end: number, isDouble: boolean, isQuoted: boolean): [Segment['kind'], string, number] {
  const run = matchAt(PLAIN_RUN, yaml, at, end);
  if (run !== '') return ['exact', run, run.length];
  const fold = matchAt(FOLD, yaml, at, end);
  if (fold !== '') return ['object', '\n'.repeat(fold.split('\n').length - 2) || ' ', fold.length];
  const white = matchAt(WHITE, yaml, at, end);
  if (white !== '') return ['exact', white, white.length];
  if (isQuoted && !isDouble && yaml.startsWith("''", at)) return ['written', "'", 2];
  if (isDouble && yaml[at] === '\\') {
    const folded = matchAt(ESCAPED_FOLD, yaml, at, end);
    if (folded !== '') return ['object', '', folded.length];
    const sign = yaml[at + 1] ?? '';
    const digits = HEX[sign];
    if (digits === undefined) return ['written', ESCAPES[sign] ?? OTHER, 2];
    const code = Number.parseInt(yaml.slice(at + 2, at + 2 + digits), 16);
    return ['written', code <= 0x10ffff ? String.fromCodePoint(code) : OTHER, 2 + digits];
  }
  return ['exact', yaml[at] ?? '', 1];
}

/** No value has it, so that a scalar with an unknown escape is taken as a whole. */
const OTHER = '\ud800';

function blockSegments(yaml: string, from: number, to: number, isFolded: boolean, start: number): SegmentList {
  const list = new SegmentList();
  const firstLine = yaml.indexOf('\n', from) + 1;
  if (firstLine === 0) return list;
  const lines = [...yaml.slice(firstLine, to).matchAll(/([ \t]*)([^\r\n]*)(\r?\n|$)/g)].filter(({ 0: line }) => line !== '');
  const indent = lines.find(([, , text]) => text !== '')?.[1]?.length ?? 0;
  let before: { text: string; end: number } | undefined;
  let blank = 0;
  for (const { 0: line, 1: white = '', 2: words = '', index } of lines) {
    if (words === '') {
      blank += 1;
      continue;
    }
    const text = white.slice(indent) + words;
    const source = start + firstLine + index + Math.min(indent, white.length);
    if (before !== undefined) {
      const folded = blank === 0 ? ' ' : '\n'.repeat(blank);
      list.add('object', isFolded ? folded : '\n'.repeat(blank + 1), before.end, source - before.end);
    }
    list.add('exact', text, source, text.length);
    before = { text, end: source + text.length };
    blank = 0;
    if (line === '') break;
  }
  return list;
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): string {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0] ?? '';
  return at + found.length > end ? text.slice(at, end) : found;
}
