import { zstdCompressSync, zstdDecompressSync, constants } from 'node:zlib';
import type { MarkdownDocument } from '../markdown/markdown-document.ts';

/**
 * How many texts are compressed together. One alone takes most of its time to set the compressor up, and a third more
 * space; more together would make the reading of one slow (measured on articles of 350 words).
 */
export const TEXTS_TOGETHER = 16;

/** The fastest level: the next ones cost half as much time again and save 4%. */
const COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
/** Parts the texts: JSON has no such character. */
const SEPARATOR = '\0';

/** Compresses some texts together. */
export function packTexts(documents: readonly MarkdownDocument[]): Uint8Array {
  return new Uint8Array(zstdCompressSync(documents.map((document) => JSON.stringify(document)).join(SEPARATOR), COMPRESSION));
}

/**
 * The texts that were compressed together, each as JSON, for whoever needs one of them.
 *
 * @throws a fault of zstd when the bytes are damaged
 */
export function unpackTexts(packed: Uint8Array): string[] {
  return zstdDecompressSync(packed).toString().split(SEPARATOR);
}
