import { CborReader } from '../ask/cbor.ts';
import { PAGEFIND_MARK } from '../ask/pagefind-format.ts';

/** A piece of an index before it is packed: its first and its last word, and its bytes in Pagefind's format. */
export interface CutPiece {
  readonly first: string;
  readonly last: string;
  readonly bytes: Uint8Array;
}

/** A word as Pagefind wrote it. */
interface Entry {
  readonly word: string;
  readonly bytes: Uint8Array;
}

/**
 * How large a piece is before it is packed, in bytes. Pagefind's own have six times as much: a reader loads one for each word that is
 * looked up in a shard. Smaller ones would be more files for a push to write. Packed it has some 5 KB.
 */
const PIECE_BYTES = 16_000;

/**
 * Cuts the pieces of an index smaller than Pagefind makes them, in the same format.
 *
 * @param pieces Pagefind's, unpacked, in order
 * @throws RangeError when they have another shape than expected
 */
export function* cutPieces(pieces: Iterable<Uint8Array>): Generator<CutPiece> {
  let entries: Entry[] = [];
  let size = 0;
  for (const piece of pieces) {
    for (const entry of entriesOf(piece)) {
      entries.push(entry);
      size += entry.bytes.length;
      if (size < PIECE_BYTES) continue;
      yield join(entries, size);
      [entries, size] = [[], 0];
    }
  }
  if (entries.length > 0) yield join(entries, size);
}

function* entriesOf(piece: Uint8Array): Generator<Entry> {
  const reader = new CborReader(piece, PAGEFIND_MARK.length);
  reader.enter();
  const count = reader.enter();
  for (let number = 0; count === undefined ? !reader.isAtEnd : number < count; number += 1) {
    const start = reader.at;
    const inside = new CborReader(piece, start);
    inside.enter();
    reader.skip();
    yield { word: String(inside.item()), bytes: piece.subarray(start, reader.at) };
  }
}

/** The heads of an array of one item and of one of an open length, and the end of the latter: RFC 8949, section 3.2.1. */
const [ONE, OPEN, END] = [0x81, 0x9f, 0xff] as const;

function join(entries: readonly Entry[], size: number): CutPiece {
  const bytes = new Uint8Array(PAGEFIND_MARK.length + size + 3);
  bytes.set(PAGEFIND_MARK);
  bytes.set([ONE, OPEN], PAGEFIND_MARK.length);
  let at = PAGEFIND_MARK.length + 2;
  for (const entry of entries) {
    bytes.set(entry.bytes, at);
    at += entry.bytes.length;
  }
  bytes[at] = END;
  return { first: entries[0]?.word ?? '', last: entries.at(-1)?.word ?? '', bytes };
}
