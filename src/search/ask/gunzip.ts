/** How compressed bytes begin, RFC 1952. */
const GZIP = [0x1f, 0x8b] as const;

/**
 * Unpacks a file of the index. A server may have unpacked it already, since some take the file's packing for their own.
 *
 * @throws TypeError when the bytes are damaged
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (GZIP.some((byte, index) => bytes[index] !== byte)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
