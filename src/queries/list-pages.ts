/** The seats of one page of a list: from the beginning of a numbered page on. */
export interface PageSlice {
  readonly from: number;
  readonly seats: number;
}

/**
 * How a list is cut into pages, numbered from the oldest, so that a page once full never changes: page n
 * holds articles (n-1)·size+1 to n·size for ever, and links to n-1 and n+1, which are always there. The
 * page after the last full one is the growing one; while it is empty it shows what the newest page shows.
 */
export class ListPages {
  readonly #total: number;
  readonly #size: number;

  /**
   * @param total seats of the list: an article that was taken down keeps its seat
   * @param size seats on a page
   */
  constructor(total: number, size: number) {
    this.#total = total;
    this.#size = size;
  }

  /** Number of full pages. */
  get full(): number {
    return Math.floor(this.#total / this.#size);
  }

  /** The number of the growing page, the last that exists. */
  get last(): number {
    return this.full + 1;
  }

  /** The newest page, `/section/x/`: what the growing page holds and the last full one. */
  get head(): PageSlice {
    const from = Math.max(1, this.full);
    return { from, seats: this.#total - (from - 1) * this.#size };
  }

  /** The numbered page that comes after the newest one for a reader who goes back in time. */
  get olderThanHead(): number | undefined {
    return this.full >= 2 ? this.full - 1 : undefined;
  }

  /** The articles of a numbered page; undefined when there is no such page. */
  slice(page: number): PageSlice | undefined {
    if (!Number.isInteger(page) || page < 1 || page > this.last) return undefined;
    if (page <= this.full) return { from: page, seats: this.#size };
    const rest = this.#total - this.full * this.#size;
    return rest === 0 ? this.head : { from: page, seats: rest };
  }

  /** Whether a numbered page is full, and so final. */
  isFull(page: number): boolean {
    return page <= this.full;
  }
}
