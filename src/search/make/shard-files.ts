import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { writeHead } from '../ask/shard-head.ts';
import { headFile, pieceFile, type ShardEntry } from '../ask/search-manifest.ts';
import { cutPieces } from './cut-pieces.ts';
import { indexWithPagefind } from './pagefind-indexer.ts';
import type { SearchDocument } from './search-document.ts';
import type { ShardPeriod } from './shard-periods.ts';

/** A file of the search index: its path below the site's root, and its bytes. */
export interface SearchFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A shard as it is published. */
export interface ShardFiles {
  readonly entry: ShardEntry;
  readonly files: readonly SearchFile[];
}

/** How many digits of a hash stand in a name: enough that two states of one shard never share it. */
const HASH_DIGITS = 10;

/**
 * Makes the files of a shard. They depend on its articles alone.
 *
 * @param documents of its articles in the order of their dates, and of their codes within a minute; each is asked for once, so that it
 *   may be made on the way
 */
export async function makeShard({ name, from, to, count }: ShardPeriod, documents: Iterable<SearchDocument>): Promise<ShardFiles> {
  const articles: Omit<SearchDocument, 'folded'>[] = [];
  const { lengths, pieces } = await indexWithPagefind((function* foldedOnes() {
    for (const { folded, ...article } of documents) {
      articles.push(article);
      yield folded;
    }
  })());
  const packed = [...cutPieces(pieces)].map(({ first, last, bytes }) => {
    const piece = pack(bytes);
    return { first, last, name: shortHash(piece), bytes: piece };
  });
  const head = pack(writeHead({ articles: articles.map((article, number) => ({ ...article, length: lengths[number] ?? 0 })), pieces: packed }));
  const entry: ShardEntry = { name, from, to, count, head: shortHash(head) };
  return { entry, files: [{ path: headFile(entry), bytes: head }, ...packed.map((piece) => ({ path: pieceFile(name, piece.name), bytes: piece.bytes }))] };
}

function shortHash(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, HASH_DIGITS);
}

/** Packs a file so that it is small on any server. Neither time nor system stand in it, so that the bytes are the same everywhere. */
export function pack(content: string | Uint8Array): Uint8Array {
  const packed = gzipSync(content, { level: 9 });
  packed[9] = 0xff;
  return packed;
}
