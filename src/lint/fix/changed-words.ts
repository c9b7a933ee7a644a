import type { DiffLine } from './unified-diff.ts';

/** A line of a diff in which what has changed is marked: the words from `start` to before `end`. */
export interface MarkedLine extends DiffLine {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds in the lines of a diff which words have changed: many fixes, such as ي to ی or a half-space, are hard to see. A line that was taken
 * away is compared with the one in its place; whole words are marked, so that none is cut in two.
 *
 * @example changedWords([{ sign: '-', text: 'او مي رود' }, { sign: '+', text: 'او می رود' }]) // marks «مي» and «می»
 */
export function changedWords(lines: readonly DiffLine[]): MarkedLine[] {
  const marked: MarkedLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const removed = runOf(lines, at, '-');
    const added = runOf(lines, at + removed.length, '+');
    if (removed.length + added.length === 0) {
      marked.push({ ...lines[at]!, start: 0, end: 0 });
      at += 1;
      continue;
    }
    // Where lines were added too, it is not certain which is in the place of which.
    const isPaired = removed.length === added.length;
    marked.push(...removed.map((line, index) => mark(line, isPaired ? added[index] : undefined)));
    marked.push(...added.map((line, index) => mark(line, isPaired ? removed[index] : undefined)));
    at += removed.length + added.length;
  }
  return marked;
}

function runOf(lines: readonly DiffLine[], from: number, sign: DiffLine['sign']): DiffLine[] {
  let to = from;
  while (lines[to]?.sign === sign) to += 1;
  return lines.slice(from, to);
}

function mark(line: DiffLine, other: DiffLine | undefined): MarkedLine {
  if (other === undefined) return { ...line, start: 0, end: 0 };
  const { text } = line;
  const shorter = Math.min(text.length, other.text.length);
  let start = 0;
  while (start < shorter && text[start] === other.text[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && text.at(-1 - tail) === other.text.at(-1 - tail)) tail += 1;
  let end = text.length - tail;
  while (start > 0 && !/\s/.test(text[start - 1]!)) start -= 1;
  while (end < text.length && !/\s/.test(text[end]!)) end += 1;
  return { ...line, start, end };
}
