import { markedPlaces, type MarkedPlace as Place, type Marks } from './marked-places.ts';

/** A part of a text that is marked throughout, or not at all. */
export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The length of an excerpt, in UTF-16 units: three lines of a result. */
const LENGTH = 220;
/** How much of the text before the first marked word is shown, at most. */
const LEAD_IN = 60;

/**
 * A text with the words of a query marked, in the spelling of its author.
 *
 * @example markText('كتاب‌ها را خواند', [['کتاب']]) // [{ text: 'كتاب‌ها', isMarked: true }, { text: ' را خواند', isMarked: false }]
 */
export function markText(text: string, marks: Marks): Segment[] {
  return segmentsOf(text, 0, text.length, markedPlaces(text, marks));
}

/**
 * Cuts from a text the part that holds the most of a query's words, and marks them. What is left out is told by «…»; lines are
 * joined. Without any of the words it is the beginning of the text.
 */
export function excerptOf(text: string, marks: Marks, length: number = LENGTH): Segment[] {
  const plain = text.replace(/\s+/g, ' ').trim();
  const places = markedPlaces(plain, marks);
  const [start, end] = spanOf(plain, places, length);
  const segments = segmentsOf(plain, start, end, places);
  return [...(start > 0 ? [{ text: '… ', isMarked: false }] : []), ...segments, ...(end < plain.length ? [{ text: ' …', isMarked: false }] : [])];
}

/** The same as plain text. */
export function segmentsText(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

/** Where the excerpt begins and ends: both between words. */
function spanOf(text: string, places: readonly Place[], length: number): [start: number, end: number] {
  if (text.length <= length) return [0, text.length];
  const first = bestPlace(places, length - LEAD_IN);
  if (first === undefined || first.start <= LEAD_IN) return [0, wordEnd(text, length)];
  const start = Math.min(leadIn(text, first.start), wordStart(text, text.length - length));
  return [start, wordEnd(text, start + length)];
}

/** The place from which on a span of some length holds the most different words, then the most words; the first of such. */
function bestPlace(places: readonly Place[], length: number): Place | undefined {
  const counts = new Map<number, number>();
  let best: { readonly place: Place; readonly score: number } | undefined;
  let end = 0;
  for (const [start, place] of places.entries()) {
    for (; end < places.length && (places[end]?.end ?? 0) <= place.start + length; end += 1) {
      const { mark } = places[end] as Place;
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    const score = counts.size * 1000 + Math.min(999, end - start);
    if (best === undefined || score > best.score) best = { place, score };
    const left = (counts.get(place.mark) ?? 0) - 1;
    if (left > 0) counts.set(place.mark, left);
    else counts.delete(place.mark);
    end = Math.max(end, start + 1);
  }
  return best?.place;
}

/** Where to begin before a word: at its sentence when that is near, else a few words before it. */
function leadIn(text: string, at: number): number {
  const before = text.slice(at - LEAD_IN, at);
  const sentence = /.*[.!?؟؛:»]\s/su.exec(before)?.[0];
  return sentence === undefined ? wordStart(text, at - LEAD_IN) : at - LEAD_IN + sentence.length;
}

/** The first beginning of a word from here on. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', Math.max(0, at));
  return space === -1 ? Math.max(0, at) : space + 1;
}

/** The last end of a word up to here. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}

function segmentsOf(text: string, start: number, end: number, places: readonly Place[]): Segment[] {
  const segments: Segment[] = [];
  let at = start;
  for (const place of places) {
    if (place.start < at || place.end > end) continue;
    if (place.start > at) segments.push({ text: text.slice(at, place.start), isMarked: false });
    segments.push({ text: text.slice(place.start, place.end), isMarked: true });
    at = place.end;
  }
  if (at < end) segments.push({ text: text.slice(at, end), isMarked: false });
  return segments;
}
