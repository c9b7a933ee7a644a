import { createHash } from 'node:crypto';

/** Digests are sums of hashes, taken modulo 2^256. */
const MODULUS = 1n << 256n;

/**
 * One value that stands for all files of a site. It is the sum of the files' hashes, so that it is the same in
 * whatever order they are added, and that a push changes it at the cost of its own files. Two sites with
 * the same files have the same digest, whatever their history. It tells sites apart; it does not withstand
 * someone who makes up files to deceive it.
 *
 * @example new SiteDigest().add('index.html', sha256).value // 64 hexadecimal digits
 */
export class SiteDigest {
  #sum: bigint;

  /** @param value a digest to go on from; that of an empty site by default */
  constructor(value?: string) {
    this.#sum = value === undefined ? 0n : BigInt(`0x${value}`);
  }

  /** Adds a file by its path below the site's root and the SHA-256 of its bytes, in hexadecimal digits. */
  add(path: string, sha256: string): this {
    this.#sum = (this.#sum + term(path, sha256)) % MODULUS;
    return this;
  }

  /** Takes a file away that was added before. */
  remove(path: string, sha256: string): this {
    this.#sum = (this.#sum - term(path, sha256) + MODULUS) % MODULUS;
    return this;
  }

  /** 64 hexadecimal digits. */
  get value(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}

function term(path: string, sha256: string): bigint {
  return BigInt(`0x${createHash('sha256').update(`${path}\0${sha256}`).digest('hex')}`);
}
