/** What a line of Markdown opens before its own text. */
export interface LineContainers {
  /** How many quotations (`>`) it lies in. */
  readonly quotes: number;
  /** The columns at which the content of its list items begins, outermost first. */
  readonly items: readonly number[];
  /** The column of its first list marker, or of its text when it has none. */
  readonly column: number;
  /** The rest of the line, after all markers and spaces. */
  readonly text: string;
}

const NO_ITEMS: readonly number[] = [];
/** A list marker: https://spec.commonmark.org/0.31.2/#list-marker */
const LIST_MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y;

/**
 * Reads the quotation and list markers at the beginning of a line, by their looks alone: a line of code
 * or a thematic break that looks like nested lists is taken for such.
 *
 * @example readContainers('> - متن') // { quotes: 1, items: [4], column: 2, text: 'متن' }
 */
export function readContainers(line: string): LineContainers {
  let index = 0;
  let quotes = 0;
  let column = -1;
  let items: number[] | undefined;
  for (;;) {
    while (line[index] === ' ' || line[index] === '\t') index++;
    if (line[index] === '>') {
      quotes++;
      index++;
      continue;
    }
    LIST_MARKER.lastIndex = index;
    const marker = LIST_MARKER.exec(line);
    if (column < 0) column = index;
    if (marker === null) break;
    index += marker[0].length;
    (items ??= []).push(index + 1);
  }
  return { quotes, items: items ?? NO_ITEMS, column, text: index === 0 ? line : line.slice(index) };
}
