import { compareCodePoints } from './code-points.ts';
import { gunzip } from './gunzip.ts';
import { loadText, remembered, type LoadFile } from './load-file.ts';
import { readPiece, type PieceRange, type Posting } from './pagefind-format.ts';
import { headFile, pieceFile, type ShardEntry } from './search-manifest.ts';
import { readHead, type ShardArticle, type ShardHead } from './shard-head.ts';

/** The words of a piece, with the articles of the shard that have them. */
type Piece = ReadonlyMap<string, readonly Posting[]>;

/** A shard whose head is at hand. Its words come piece by piece, when they are asked for. */
export class Shard {
  readonly entry: ShardEntry;
  readonly #head: ShardHead;
  readonly #piece: (name: string) => Promise<Piece>;
  /** Pieces that were asked for. */
  readonly #asked = new Set<string>();

  private constructor(entry: ShardEntry, head: ShardHead, load: LoadFile) {
    this.entry = entry;
    this.#head = head;
    this.#piece = remembered(async (name) => readPiece(await gunzip(await load(pieceFile(entry.name, name)))));
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
    return (await this.#pieceOf(key))?.get(key) ?? [];
  }

  /** The keys around one, with the number of articles that hold each: what stands in the same piece of the index. */
  async neighbours(key: string): Promise<ReadonlyMap<string, number>> {
    const piece = await this.#pieceOf(key) ?? new Map<string, readonly Posting[]>();
    return new Map([...piece].map(([word, postings]) => [word, postings.length]));
  }

  /** Whether a look for a key costs nothing any more: its piece was asked for before, or no piece may hold it. */
  isAtHand(key: string): boolean {
    const range = this.#rangeOf(key);
    return range === undefined || this.#asked.has(range.name);
  }

  async #pieceOf(key: string): Promise<Piece | undefined> {
    const range = this.#rangeOf(key);
    if (range === undefined) return undefined;
    this.#asked.add(range.name);
    return this.#piece(range.name);
  }

  #rangeOf(key: string): PieceRange | undefined {
    return this.#head.pieces.find(({ first, last }) => compareCodePoints(first, key) <= 0 && compareCodePoints(key, last) <= 0);
  }
}
