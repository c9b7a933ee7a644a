/** Application extensions that say how often a picture moves, and its colours: https://www.w3.org/Graphics/GIF/spec-gif89a.txt, 26 */
const KEPT = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/**
 * A GIF without comments, XMP and what programs noted; what lies behind its end is gone too. No pixel changes.
 *
 * @returns undefined when it is cut off
 */
export function stripGif(bytes: Uint8Array): Uint8Array | undefined {
  const colours = (packed: number): number => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1));
  let at = 13 + colours(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const from = at;
    if (bytes[at] === 0x3b) return Buffer.concat([...kept, Uint8Array.of(0x3b)]);
    let isKept = true;
    if (bytes[at] === 0x2c) at += 10 + colours(bytes[at + 9] ?? 0) + 1;
    else if (bytes[at] === 0x21) {
      const label = bytes[at + 1];
      isKept = label === 0xf9 || (label === 0xff && KEPT.has(Buffer.from(bytes.subarray(at + 3, at + 14)).toString('latin1')));
      at += 2;
    } else return undefined;
    // Blocks of data, each with its length before it, up to one of none.
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
    at += 1;
    if (at > bytes.length) return undefined;
    if (isKept) kept.push(bytes.subarray(from, at));
  }
  return undefined;
}
