import { gunzip } from './gunzip.ts';
import { IndexPiece, type Posting } from './index-piece.ts';
import { loadText, remembered, type LoadFile } from './load-file.ts';
import { headFile, pieceFile, type ShardEntry } from './search-manifest.ts';
import { readHead, type ShardArticle, type ShardHead } from './shard-head.ts';

/** A shard whose head is at hand. Its words come piece by piece, when they are asked for. */
export class Shard {
  readonly entry: ShardEntry;
  readonly #head: ShardHead;
  readonly #piece: (name: string) => Promise<IndexPiece>;

  private constructor(entry: ShardEntry, head: ShardHead, load: LoadFile) {
    this.entry = entry;
    this.#head = head;
    this.#piece = remembered(async (name) => new IndexPiece(await gunzip(await load(pieceFile(entry.name, name)))));
  }

  /** @throws whatever loading throws */
  static async open(entry: ShardEntry, load: LoadFile): Promise<Shard> {
    return new Shard(entry, readHead(await loadText(load, headFile(entry))), load);
  }

  /** Its articles, by their numbers. */
  get articles(): readonly ShardArticle[] {
    return this.#head.articles;
  }

  /** The articles that hold a key, in the order of their numbers; none when no article does. */
  async postings(key: string): Promise<readonly Posting[]> {
    return (await this.#pieceOf(key))?.postings(key) ?? [];
  }

  /** The keys around one, with the number of articles that hold each: what stands in the same piece of the index. */
  async neighbours(key: string): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.#pieceOf(key))?.keys());
  }

  async #pieceOf(key: string): Promise<IndexPiece | undefined> {
    const entry = this.#head.pieces.findLast(({ first }) => first <= key);
    return entry === undefined ? undefined : this.#piece(entry.name);
  }
}
