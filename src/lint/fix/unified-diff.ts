/** A line of a diff: as it stands in both texts, taken away, or added. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  /** With its line ending, if it has one. */
  readonly text: string;
}

/** A place where two texts differ, with some lines around it. Lines count from 1. */
export interface Hunk {
  readonly before: number;
  readonly after: number;
  readonly lines: readonly DiffLine[];
}

/** Lines shown before and after what differs. */
const CONTEXT = 1;
/** How far the next equal lines are looked for. */
const REACH = 40;

/** Where a text and the same text with some of its lines changed differ. */
export function hunksOf(before: string, after: string): Hunk[] {
  const lines = diffLines(splitLines(before), splitLines(after));
  const hunks: Hunk[] = [];
  let [a, b] = [1, 1];
  let open: { before: number; after: number; lines: DiffLine[] } | undefined;
  let quiet = 0;
  for (const [index, line] of lines.entries()) {
    const changesSoon = lines.slice(index, index + CONTEXT + 1).some(({ sign }) => sign !== ' ');
    quiet = line.sign === ' ' ? quiet + 1 : 0;
    if (changesSoon || (open !== undefined && quiet <= CONTEXT)) (open ??= begin(hunks, a, b)).lines.push(line);
    else open = undefined;
    if (line.sign !== '+') a += 1;
    if (line.sign !== '-') b += 1;
  }
  return hunks;
}

/**
 * A change of a file in the unified format, which `git apply` and `patch` take; empty when there is none.
 *
 * @param file its path, as it is written behind `a/` and `b/`
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  const hunks = hunksOf(before, after);
  if (hunks.length === 0) return '';
  const body = hunks.map((hunk) => `${hunkHeader(hunk)}\n${hunk.lines.map(plainLine).join('')}`).join('');
  return `--- a/${file}\n+++ b/${file}\n${body}`;
}

/** @example hunkHeader(hunk) // '@@ -3,3 +3,4 @@' */
export function hunkHeader({ before, after, lines }: Hunk): string {
  const count = (sign: DiffLine['sign']): number => lines.filter((line) => line.sign === ' ' || line.sign === sign).length;
  return `@@ -${before},${count('-')} +${after},${count('+')} @@`;
}

function plainLine({ sign, text }: DiffLine): string {
  return text.endsWith('\n') ? sign + text : `${sign}${text}\n\\ No newline at end of file\n`;
}

function begin(hunks: Hunk[], before: number, after: number) {
  const hunk = { before, after, lines: [] as DiffLine[] };
  hunks.push(hunk);
  return hunk;
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Fixes change single lines and add few, so that the next equal lines are near: it need not be the shortest diff. */
function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const lines: DiffLine[] = [];
  let [a, b] = [0, 0];
  const put = (sign: DiffLine['sign'], texts: readonly string[]): void => void lines.push(...texts.map((text) => ({ sign, text })));
  while (a < before.length || b < after.length) {
    if (a < before.length && before[a] === after[b]) {
      put(' ', [before[a]!]);
      a += 1;
      b += 1;
      continue;
    }
    const [removed, added] = nextEqual(before, after, a, b);
    put('-', before.slice(a, a + removed));
    put('+', after.slice(b, b + added));
    a += removed;
    b += added;
  }
  return lines;
}

/** How many lines of each text stand before the next ones that are equal. */
function nextEqual(before: readonly string[], after: readonly string[], a: number, b: number): [removed: number, added: number] {
  for (let sum = 1; sum <= REACH; sum += 1) {
    for (let removed = 0; removed <= sum; removed += 1) {
      const [x, y] = [a + removed, b + sum - removed];
      const isEnd = x === before.length && y === after.length;
      const isEqual = x < before.length && y < after.length && before[x] === after[y];
      // A blank line says little: the one after it must be the same too.
      if (isEnd || (isEqual && (before[x]!.trim() !== '' || before[x + 1] === after[y + 1]))) return [removed, sum - removed];
    }
  }
  const both = Math.min(before.length - a, after.length - b);
  return both > 0 ? [1, 1] : [before.length - a, after.length - b];
}
