import type { SourceEdit, Span } from '../span.ts';

/**
 * A part of a text that people read, and where it stands in its file. `exact`: character for character. `written`: as something
 * that stands for it, such as `&amp;`, `\*` or `\u200C`. `object`: it stands for what is no text, such as code, a picture, or
 * the end of a line with the indentation after it; it must not be touched.
 */
export interface Segment {
  readonly kind: 'exact' | 'written' | 'object';
  /** The index in the text, and how many UTF-16 code units it has there. */
  readonly at: number;
  readonly length: number;
  /** The same in the file. */
  readonly source: number;
  readonly sourceLength: number;
}

/** Collects the segments of a text in order. */
export class SegmentList {
  readonly #segments: Segment[] = [];
  #text = '';

  get text(): string {
    return this.#text;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** Adds a part of the text. */
  add(kind: Segment['kind'], text: string, source: number, sourceLength: number): void {
    if (text === '') return;
    const last = this.#segments.at(-1);
    const goesOn = kind === 'exact' && last?.kind === 'exact' && last.source + last.sourceLength === source;
    if (goesOn) this.#segments[this.#segments.length - 1] = { ...last, length: last.length + text.length, sourceLength: last.sourceLength + sourceLength };
    else this.#segments.push({ kind, at: this.#text.length, length: text.length, source, sourceLength });
    this.#text += text;
  }
}

/** Where a part of a text stands in its file. An empty part stands where what follows it does. */
export function sourceSpan(segments: readonly Segment[], start: number, end: number): Span {
  const first = segmentAt(segments, start);
  if (first === undefined) return { start: 0, end: 0 };
  const from = sourceStart(first, start);
  if (end <= start) return { start: from, end: from };
  const last = segmentAt(segments, end - 1) ?? first;
  return { start: from, end: Math.max(from, last.kind === 'exact' ? last.source + end - last.at : last.source + last.sourceLength) };
}

/**
 * The edit of the file that changes a part of a text; undefined when the file has more there than the text shows, such as
 * the marks of emphasis between two words, so that what the change would mean is not certain.
 *
 * @param encode writes the new text as the place in the file needs it
 */
export function sourceEdit(
  segments: readonly Segment[], { start, end, text }: SourceEdit, encode: (text: string) => string,
): SourceEdit | undefined {
  if (start === end) return insertion(segments, start, encode(text));
  const span = sourceSpan(segments, start, end);
  let source: number | undefined;
  for (let index = indexAt(segments, start); index < segments.length; index += 1) {
    const segment = segments[index]!;
    if (segment.at >= end) break;
    if (segment.kind === 'object') return undefined;
    if (source !== undefined && source !== segment.source) return undefined;
    const isPart = segment.at < start || segment.at + segment.length > end;
    if (segment.kind === 'written' && isPart) return undefined;
    source = segment.source + segment.sourceLength;
  }
  return source === undefined ? undefined : { ...span, text: encode(text) };
}

/** What is inserted between two segments goes to the end of the first, if that is text. */
function insertion(segments: readonly Segment[], at: number, text: string): SourceEdit | undefined {
  const before = at === 0 ? undefined : segmentAt(segments, at - 1);
  if (before !== undefined && before.kind !== 'object') {
    if (before.kind === 'written' && before.at + before.length > at) return undefined;
    const source = before.kind === 'exact' ? before.source + at - before.at : before.source + before.sourceLength;
    return { start: source, end: source, text };
  }
  const after = segmentAt(segments, at);
  if (after === undefined || after.at !== at || after.kind === 'object') return undefined;
  return { start: after.source, end: after.source, text };
}

function sourceStart(segment: Segment, at: number): number {
  if (segment.kind === 'exact') return segment.source + Math.min(at - segment.at, segment.length);
  return at >= segment.at + segment.length ? segment.source + segment.sourceLength : segment.source;
}

function segmentAt(segments: readonly Segment[], at: number): Segment | undefined {
  return segments[Math.min(indexAt(segments, at), segments.length - 1)];
}

/** The last segment that begins at or before an index. */
function indexAt(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
