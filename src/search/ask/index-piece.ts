import { VarintReader, type VarintWriter } from './varints.ts';

/** Where a key stands in an article. Several keys may share a place. */
export interface Posting {
  /** The article's number in its shard, from 0. */
  readonly document: number;
  /** Which words of the text it is, from 0, sorted. */
  readonly places: readonly number[];
  /** Which words of the headline it is. */
  readonly titlePlaces: readonly number[];
}

/** The shape of pieces: one of another is not read. */
export const PIECE_VERSION = 1;

const TEXT = new TextDecoder();

/**
 * Writes the postings of a key: for each its article as the step from the one before it, twice the number of its places and one more when it
 * stands in the headline too, and the places as steps.
 *
 * @param postings in the order of their articles
 */
export function writePostings(writer: VarintWriter, postings: readonly Posting[]): void {
  let last = 0;
  for (const { document, places, titlePlaces } of postings) {
    writer.number(document - last);
    last = document;
    writer.number(places.length * 2 + (titlePlaces.length > 0 ? 1 : 0));
    writeSteps(writer, places);
    if (titlePlaces.length === 0) continue;
    writer.number(titlePlaces.length);
    writeSteps(writer, titlePlaces);
  }
}

/** A piece of an index: some keys that follow each other in the alphabet. Their postings are read when they are asked for. */
export class IndexPiece {
  readonly #bytes: Uint8Array;
  readonly #keys = new Map<string, { readonly at: number; readonly count: number }>();

  /**
   * @param bytes the piece, unpacked
   * @throws RangeError when it is damaged or of another version
   */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const reader = new VarintReader(bytes);
    if (reader.number() !== PIECE_VERSION) throw new RangeError('the piece of the index is of another version');
    let key = '';
    for (let left = reader.number(); left > 0; left -= 1) {
      key = key.slice(0, reader.number()) + TEXT.decode(reader.bytes(reader.number()));
      const [count, length] = [reader.number(), reader.number()];
      this.#keys.set(key, { at: reader.at, count });
      reader.bytes(length);
    }
  }

  /** Its keys in the order of the alphabet, and how many articles hold each. */
  *keys(): Generator<[key: string, articles: number]> {
    for (const [key, { count }] of this.#keys) yield [key, count];
  }

  /** The articles that hold a key, in the order of their numbers; none when it is not in the piece. */
  postings(key: string): Posting[] {
    const entry = this.#keys.get(key);
    if (entry === undefined) return [];
    const reader = new VarintReader(this.#bytes, entry.at);
    let document = 0;
    return Array.from({ length: entry.count }, () => {
      document += reader.number();
      const size = reader.number();
      const places = readSteps(reader, Math.floor(size / 2));
      return { document, places, titlePlaces: size % 2 === 0 ? [] : readSteps(reader, reader.number()) };
    });
  }
}

function writeSteps(writer: VarintWriter, places: readonly number[]): void {
  let last = 0;
  for (const place of places) {
    writer.number(place - last);
    last = place;
  }
}

function readSteps(reader: VarintReader, count: number): number[] {
  let place = 0;
  return Array.from({ length: count }, () => (place += reader.number()));
}
