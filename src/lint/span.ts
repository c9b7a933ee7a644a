/** A part of a document's text, from its first character to before its last, as indices in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement of a part of a document's text. */
export interface SourceEdit extends Span {
  readonly text: string;
}

/**
 * Applies edits, which do not overlap and are in order, to a text.
 *
 * @example applyEdits('abc', [{ start: 1, end: 2, text: 'x' }]) // 'axc'
 */
export function applyEdits(text: string, edits: readonly SourceEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}

/**
 * Puts edits in order, and leaves those out that overlap one before them or insert where one before has changed something:
 * what they want is seen in the next round.
 */
export function withoutOverlaps<Edit extends Span>(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Edit[] = [];
  let end = -1;
  for (const edit of sorted) {
    if (edit.start < end || (edit.start === end && edit.start === edit.end)) continue;
    kept.push(edit);
    end = edit.end;
  }
  return kept;
}
