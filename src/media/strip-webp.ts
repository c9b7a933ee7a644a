/** The chunks that hold pixels, motion and the colour profile: https://developers.google.com/speed/webp/docs/riff_container */
const KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Flags of VP8X that announce EXIF and XMP. */
const ANNOUNCED = 0x08 | 0x04;

/**
 * A WebP without EXIF, XMP and chunks of programs; what lies behind its end is gone too. No pixel changes.
 *
 * @returns undefined when it is cut off
 */
export function stripWebp(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.length < 12 ? 0 : view.getUint32(4, true) + 8;
  if (size < 12 || size > bytes.length) return undefined;
  const kept: Uint8Array[] = [];
  for (let at = 12; at < size;) {
    if (at + 8 > size) return undefined;
    const length = view.getUint32(at + 4, true);
    // Chunks of odd length are padded.
    const end = at + 8 + length + (length % 2);
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
    if (end > size) return undefined;
    if (KEPT.has(name)) {
      const chunk = Buffer.from(bytes.subarray(at, end));
      if (name === 'VP8X' && length > 0) chunk[8] = (chunk[8] ?? 0) & ~ANNOUNCED;
      kept.push(chunk);
    }
    at = end;
  }
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return Buffer.concat([head, ...kept]);
}
