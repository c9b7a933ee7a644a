/** The lines of a text, and those of them in which Markdown has nothing to find. */
export interface PlainLines {
  /** Without their line ends, which are all `\n`. */
  readonly lines: readonly string[];
  /** By their number, from 1. */
  readonly texts: ReadonlyMap<number, string>;
}

/** What may hold a line that looks like a paragraph: fenced code and HTML. Lines before the first one are outside of it. */
const HOLDS_LINES = /```|~~~|</;

/**
 * A paragraph of one line that holds words only. It begins with a letter, a quotation mark or a bracket, and has none of
 * the signs that begin markup within a line (https://spec.commonmark.org/0.31.2/#inlines, https://github.github.com/gfm/),
 * no address and no control character, and no white space at its end, which is not part of a paragraph.
 */
const PLAIN = /^[\p{L}«“"(](?:[^\\`*_[\]<&~|@\u0000-\u001f\u007f\ufeff]*[^\\`*_[\]<&~|@\s\u0000-\u001f\u007f])?$/u;
const ADDRESS = /:\/\/|www\./i;

/**
 * Finds the lines that are a paragraph of their own and are their own text, whatever stands around them. When in doubt a line is not plain.
 *
 * @example findPlainLines('متن\n\n**متن**').texts // Map { 1 => 'متن' }
 */
export function findPlainLines(text: string): PlainLines {
  const lines = text.split('\n');
  const texts = new Map<number, string>();
  // Other line ends, and blocks (`:::`), are rare: the parser knows them.
  if (text.includes('\r') || text.includes('::')) return { lines, texts };
  const end = HOLDS_LINES.exec(text)?.index ?? text.length;
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    if (offset + line.length > end) break;
    if (isBlank(lines[index - 1]) && isBlank(lines[index + 1]) && PLAIN.test(line) && !ADDRESS.test(line)) texts.set(index + 1, line);
    offset += line.length + 1;
  }
  return { lines, texts };
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line === '';
}
