import { createHash } from 'node:crypto';

/** One of several parts into which a site is cut, so that as many machines can print it. */
export interface SitePart {
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
}

/**
 * Reads `2/8`.
 *
 * @returns undefined when it is no part of a whole
 */
export function parseSitePart(text: string): SitePart | undefined {
  const [, number, of] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
  return number === undefined || of === undefined || number > of ? undefined : { number, of };
}

/** Whether a file belongs to a part. Each file belongs to one, by the hash of its path. */
export function belongsTo({ number, of }: SitePart, file: string): boolean {
  return createHash('sha256').update(file).digest().readUInt32BE(0) % of === number - 1;
}
