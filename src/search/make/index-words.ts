import { PIECE_VERSION, writePostings, type Posting } from '../ask/index-piece.ts';
import { VarintWriter } from '../ask/varints.ts';

/** The words of an article in the form that any spelling of them is found by: for each place the keys that stand there. */
export interface FoldedDocument {
  readonly title: readonly (readonly string[])[];
  readonly text: readonly (readonly string[])[];
}

/** A piece of an index before it is packed: its first key, and its bytes. */
export interface WrittenPiece {
  readonly first: string;
  readonly bytes: Uint8Array;
}

/** An index of some articles. The same articles in the same order give the same bytes. */
export interface WordIndex {
  /** Number of words of each article's text, in order. */
  readonly lengths: readonly number[];
  /** In the order of the alphabet, which is that of UTF-16 code units. */
  readonly pieces: readonly WrittenPiece[];
}

/**
 * How large a piece is before it is packed, in bytes. A reader loads one for each word that is looked up, so that small ones are quick; a
 * push writes most pieces of a shard anew, so that few are better. Packed it has some 12 KB.
 */
const PIECE_BYTES = 20_000;

/** What an article holds of a key, while it is collected. */
interface OpenPosting {
  readonly document: number;
  readonly places: number[];
  readonly titlePlaces: number[];
}

/** Indexes articles, numbered in the order in which they come. Each is asked for once. */
export function indexWords(documents: Iterable<FoldedDocument>): WordIndex {
  const words = new Map<string, OpenPosting[]>();
  const lengths: number[] = [];
  for (const { title, text } of documents) {
    const document = lengths.length;
    for (const [place, keys] of title.entries()) for (const key of keys) postingOf(words, key, document).titlePlaces.push(place);
    for (const [place, keys] of text.entries()) for (const key of keys) postingOf(words, key, document).places.push(place);
    lengths.push(text.length);
  }
  return { lengths, pieces: [...cutPieces(words)] };
}

/** The posting of an article among those of a key. Articles come one after the other, so that it is the last one or a new one. */
function postingOf(words: Map<string, OpenPosting[]>, key: string, document: number): OpenPosting {
  const postings = words.get(key);
  const last = postings?.at(-1);
  if (last?.document === document) return last;
  const posting = { document, places: [], titlePlaces: [] };
  if (postings === undefined) words.set(key, [posting]);
  else postings.push(posting);
  return posting;
}

function* cutPieces(words: ReadonlyMap<string, readonly Posting[]>): Generator<WrittenPiece> {
  let piece = new PieceWriter();
  for (const key of [...words.keys()].sort()) {
    piece.add(key, words.get(key) ?? []);
    if (piece.length < PIECE_BYTES) continue;
    yield piece.result();
    piece = new PieceWriter();
  }
  if (piece.length > 0) yield piece.result();
}

const UTF8 = new TextEncoder();

/** Writes a piece, key by key in the order of the alphabet: of each what it has in common with the one before it, and the rest. */
class PieceWriter {
  readonly #body = new VarintWriter();
  readonly #postings = new VarintWriter();
  #first: string | undefined;
  #last = '';
  #count = 0;

  get length(): number {
    return this.#body.length;
  }

  add(key: string, postings: readonly Posting[]): void {
    const common = commonLength(this.#last, key);
    const rest = UTF8.encode(key.slice(common));
    this.#postings.clear();
    writePostings(this.#postings, postings);
    for (const number of [common, rest.length]) this.#body.number(number);
    this.#body.bytes(rest);
    for (const number of [postings.length, this.#postings.length]) this.#body.number(number);
    this.#body.bytes(this.#postings.result());
    this.#first ??= key;
    this.#last = key;
    this.#count += 1;
  }

  result(): WrittenPiece {
    const whole = new VarintWriter();
    for (const number of [PIECE_VERSION, this.#count]) whole.number(number);
    whole.bytes(this.#body.result());
    return { first: this.#first ?? '', bytes: whole.result() };
  }
}

/** How many UTF-16 units two words have in common at their beginnings. A pair of surrogates is not cut. */
function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length;
}
