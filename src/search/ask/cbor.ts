/** What Pagefind's files are made of. */
export type CborValue = number | string | boolean | null | readonly CborValue[];

const TEXT = new TextDecoder();

/**
 * Reads the part of CBOR (RFC 8949) that Pagefind's index files use: whole numbers of at most 32 bits, texts, arrays of a known
 * or an open length, true, false and null.
 *
 * @throws RangeError when there is anything else, or when the bytes end too early
 * @example readCbor(Uint8Array.of(0x82, 0x01, 0x20)) // [1, -1]
 */
export function readCbor(bytes: Uint8Array): CborValue {
  return new CborReader(bytes).item();
}

/** Reads CBOR item by item. */
export class CborReader {
  readonly #bytes: Uint8Array;
  #at: number;

  /** @param at the number of the byte to begin with */
  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The number of the next byte. */
  get at(): number {
    return this.#at;
  }

  /** Enters an array: its items follow. @returns how many they are, or undefined when that is open */
  enter(): number | undefined {
    const head = this.#byte();
    if (head >> 5 !== 4) throw new RangeError(`expected a CBOR array at byte ${this.#at - 1}`);
    return (head & 31) === 31 ? undefined : this.#number(head & 31);
  }

  /** Whether an array of an open length ends here. */
  get isAtEnd(): boolean {
    return this.#bytes[this.#at] === 0xff;
  }

  /** Passes over an item, faster than reading it. */
  skip(): void {
    const head = this.#byte();
    const [kind, size] = [head >> 5, head & 31];
    if (kind === 4) {
      const items = size === 31 ? undefined : this.#number(size);
      for (let item = 0; items === undefined ? !this.isAtEnd : item < items; item += 1) this.skip();
      if (items === undefined) this.#at += 1;
    } else if (kind === 3) {
      const length = this.#number(size);
      this.#at += length;
    } else if (kind <= 1) this.#number(size);
    else if (kind !== 7) throw new RangeError(`unexpected CBOR item ${head} at byte ${this.#at - 1}`);
  }

  item(): CborValue {
    const head = this.#byte();
    const [kind, size] = [head >> 5, head & 31];
    if (kind === 0) return this.#number(size);
    if (kind === 1) return -1 - this.#number(size);
    if (kind === 3) return this.#text(this.#number(size));
    if (kind === 4) return size === 31 ? this.#openArray() : Array.from({ length: this.#number(size) }, () => this.item());
    if (head === 0xf4) return false;
    if (head === 0xf5) return true;
    if (head === 0xf6) return null;
    throw new RangeError(`unexpected CBOR item ${head} at byte ${this.#at - 1}`);
  }

  #openArray(): CborValue[] {
    const items: CborValue[] = [];
    while (!this.isAtEnd) items.push(this.item());
    this.#at += 1;
    return items;
  }

  #number(size: number): number {
    if (size < 24) return size;
    const length = { 24: 1, 25: 2, 26: 4 }[size];
    if (length === undefined) throw new RangeError(`unexpected CBOR length ${size} at byte ${this.#at - 1}`);
    let number = 0;
    for (let read = 0; read < length; read += 1) number = number * 256 + this.#byte();
    return number;
  }

  #text(length: number): string {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('the CBOR ends within a text');
    const text = TEXT.decode(this.#bytes.subarray(this.#at, end));
    this.#at = end;
    return text;
  }

  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new RangeError('the CBOR ends too early');
    this.#at += 1;
    return byte;
  }
}
