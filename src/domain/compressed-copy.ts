/** The endings of compressed copies that lie beside files, by the name of the encoding (RFC 9110, 8.4.1; Brotli: RFC 7932). */
export const COPY_ENDINGS = { br: '.br', gzip: '.gz' } as const;

/** Types of files that become smaller; pictures, fonts and the pieces of the search index are compressed already. */
const SHRINKS = /\.(?:html?|css|m?js|json|xml|txt|svg|webmanifest|map|wasm)$/;

/** Whether a compressed copy of a file is of use. */
export function isCompressible(file: string): boolean {
  return SHRINKS.test(file);
}

/**
 * The file that a compressed copy is of; the path itself for all others.
 *
 * @example originalOf('news/1/index.html.br') // 'news/1/index.html'
 * @example originalOf('files/archive.tar.gz') // 'files/archive.tar.gz'
 */
export function originalOf(file: string): string {
  const original = file.replace(/\.(?:br|gz)$/, '');
  return original !== file && isCompressible(original) ? original : file;
}
