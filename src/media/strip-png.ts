/**
 * The chunks that decide on what the pixels look like, and those of moving pictures: https://www.w3.org/TR/png-3/#4Concepts.FormatTypes.
 * Left out are words (tEXt, zTXt, iTXt), EXIF (eXIf), the time (tIME) and chunks of programs.
 */
const KEPT = new Set([
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'acTL', 'fcTL', 'fdAT',
]);
const SIGNATURE = 8;

/**
 * A PNG without anything but what its pixels need; what lies behind its end is gone too. No pixel changes.
 *
 * @returns undefined when it is cut off
 */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (end > bytes.length) return undefined;
    if (KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}
