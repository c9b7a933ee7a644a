/**
 * Random numbers that are the same in every run: sfc32 of PractRand, https://pracrand.sourceforge.net/.
 * Its state has 128 bits, so that a million streams of it do not run into each other.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /**
   * @param seed what all streams of one newsroom have in common
   * @param stream what tells one stream from another, such as an article's number
   */
  constructor(seed: number, stream: number) {
    this.#a = seed | 0;
    this.#b = stream | 0;
    this.#c = 0x9e3779b9 | 0;
    // As many rounds as it takes until each bit of the seed has reached each bit of the state.
    for (let round = 0; round < 15; round += 1) this.#next();
  }

  /** A number from 0 to below 1, of 32 random bits. */
  fraction(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number from 0 to below a limit. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** A whole number between two bounds, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True in so many cases of a hundred. */
  chance(percent: number): boolean {
    return this.fraction() * 100 < percent;
  }

  /** One of the values, each as likely as another. */
  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }

  /**
   * One of the values by Zipf's law: the n-th is n times as rare as the first, as words are in a language,
   * https://en.wikipedia.org/wiki/Zipf%27s_law
   */
  zipf<Value>(values: readonly Value[]): Value {
    return values[Math.floor((values.length + 1) ** this.fraction()) - 1] as Value;
  }

  #next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum | 0;
    return sum >>> 0;
  }
}
