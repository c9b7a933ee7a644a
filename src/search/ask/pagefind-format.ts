import { readCbor, type CborValue } from './cbor.ts';

/** The Pagefind whose files these are: its format may change with any version, and a test holds it. */
export const PAGEFIND_VERSION = '1.6.0';

/** How each of Pagefind's files begins once it is unpacked. */
export const PAGEFIND_MARK = new TextEncoder().encode('pagefind_dcd');

/** A piece of the index: the words from `first` to `last`, in the order of their code points. */
export interface PieceRange {
  readonly first: string;
  readonly last: string;
  /** What tells its file from others. */
  readonly name: string;
}

/** What Pagefind says of an index. */
export interface IndexMetadata {
  /** Number of words of each document, in the order in which they were added. */
  readonly lengths: readonly number[];
  readonly pieces: readonly PieceRange[];
}

/** Where a word stands in a document. */
export interface Posting {
  /** The document's number, in the order in which they were added, from 0. */
  readonly document: number;
  /** Which words of the text it is or belongs to, from 0, sorted. */
  readonly places: readonly number[];
  /** Which words of the title it is. */
  readonly titlePlaces: readonly number[];
}

/**
 * Reads a file `pagefind.*.pf_meta`, unpacked.
 *
 * @throws RangeError when it is no such file, or one of another version
 */
export function readMetadata(bytes: Uint8Array): IndexMetadata {
  const [version, pages, pieces] = readArray(read(bytes));
  if (version !== PAGEFIND_VERSION) throw new RangeError(`the index is of Pagefind ${String(version)}, not ${PAGEFIND_VERSION}`);
  return {
    lengths: readArray(pages).map((page) => Number(readArray(page)[1])),
    pieces: readArray(pieces).map((piece) => {
      const [first, last, name] = readArray(piece).map(String) as [string, string, string];
      return { first, last, name };
    }),
  };
}

/**
 * Reads a file `*.pf_index`, unpacked: its words, sorted, each with the documents that have it.
 *
 * @throws RangeError when it is no such file
 */
export function readPiece(bytes: Uint8Array): Map<string, readonly Posting[]> {
  const words = new Map<string, readonly Posting[]>();
  for (const entry of readArray(readArray(read(bytes))[0])) {
    const [word, pages] = readArray(entry);
    let document = 0;
    words.set(String(word), readArray(pages).map((page) => {
      const [step, places, titlePlaces] = readArray(page);
      // Documents are told by how far each is from the one before it.
      document += Number(step);
      return { document, places: readPlaces(places), titlePlaces: readPlaces(titlePlaces) };
    }));
  }
  return words;
}

/**
 * Places come in groups: a negative number says how much those after it weigh (keys that share a place weigh less), or which field they
 * are of, and each is told by how far it is from the one before it. Which group a place is in does not matter here.
 */
function readPlaces(value: CborValue | undefined): number[] {
  const places: number[] = [];
  let [last, groups] = [0, 0];
  for (const step of readArray(value).map(Number)) {
    if (step >= 0) places.push((last += step));
    else {
      last = 0;
      groups += 1;
    }
  }
  return groups > 1 ? places.sort((a, b) => a - b) : places;
}

function read(bytes: Uint8Array): CborValue {
  if (!PAGEFIND_MARK.every((byte, index) => bytes[index] === byte)) throw new RangeError('this is no file of Pagefind');
  return readCbor(bytes.subarray(PAGEFIND_MARK.length));
}

function readArray(value: CborValue | undefined): readonly CborValue[] {
  if (!Array.isArray(value)) throw new RangeError('a file of Pagefind has another shape than expected');
  return value;
}
