/** An article in a list, before it is looked at itself. */
export interface ListedKey {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly date: number;
  readonly code: string;
}

/** Asks a list for keys: those before a key, the newest first, or from a key on, the oldest first. */
export type LoadKeys = (side: 'before' | 'from', date: number, code: string, limit: number) => ListedKey[];

/** How many keys are loaded ahead. */
const AHEAD = 128;
/** How many before a key are loaded with those after it: as many as anyone asks for. */
const BEHIND = 24;

/**
 * A part of a list that is kept at hand. Articles are printed in the order of their dates, and each asks its lists for what
 * came just before it: one question to the store serves for the next hundred articles of the list.
 */
export class KeyWindow {
  readonly #load: LoadKeys;
  /** Neighbours in the list, oldest first. */
  #keys: readonly ListedKey[] = [];
  #reachesStart = false;
  #reachesEnd = false;

  constructor(load: LoadKeys) {
    this.#load = load;
  }

  /** The keys before a key, the newest first. */
  before(date: number, code: string, limit: number): ListedKey[] {
    let at = this.#find(date, code);
    if (!this.#covers(at, limit)) at = this.#fill(date, code, limit);
    return this.#keys.slice(Math.max(0, at - limit), at).reverse();
  }

  /** The next key after a key, whether that is in the list or not; undefined when there is none. */
  after(date: number, code: string): ListedKey | undefined {
    let at = this.#find(date, code);
    // The key itself may stand there, so that the one behind it has to be known too.
    const isCovered = (at > 0 || this.#reachesStart) && (at + 1 < this.#keys.length || this.#reachesEnd);
    if (!isCovered) at = this.#fill(date, code, BEHIND);
    const found = this.#keys[at];
    return found?.date === date && found.code === code ? this.#keys[at + 1] : found;
  }

  /** Loads the keys around a key. */
  #fill(date: number, code: string, limit: number): number {
    const older = this.#load('before', date, code, limit);
    const newer = this.#load('from', date, code, AHEAD);
    this.#keys = [...older.reverse(), ...newer];
    this.#reachesStart = older.length < limit;
    this.#reachesEnd = newer.length < AHEAD;
    return older.length;
  }

  #covers(at: number, limit: number): boolean {
    const hasNewer = at < this.#keys.length || this.#reachesEnd;
    return hasNewer && (at >= limit || this.#reachesStart);
  }

  /** How many of the keys come before a key. */
  #find(date: number, code: string): number {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const key = this.#keys[middle] as ListedKey;
      if (key.date < date || (key.date === date && key.code < code)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
