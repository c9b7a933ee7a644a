/** Markers of ITU-T T.81, table B.1. */
const SOI = 0xd8, EOI = 0xd9, SOS = 0xda, COM = 0xfe, APP0 = 0xe0, APP2 = 0xe2, APP14 = 0xee, APP15 = 0xef;
/** Application segments that decide on what the pixels look like, by their signature: JFIF's density, the colour profile, Adobe's colour transform. */
const KEPT: Readonly<Record<number, string>> = { [APP0]: 'JFIF\0', [APP2]: 'ICC_PROFILE\0', [APP14]: 'Adobe' };

/**
 * A JPEG without anything but what its pixels need: EXIF, GPS, XMP, IPTC, thumbnails, comments, the further pictures of phones and
 * what lies behind its end are gone. No pixel changes.
 *
 * @returns undefined when it is cut off or no JPEG
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    // Any number of fill bytes may come before a marker (B.1.1.2).
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) {
      kept.push(Uint8Array.of(0xff, EOI));
      return Buffer.concat(kept);
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (marker === SOS) end = endOfScan(bytes, end);
    if (isKept(bytes, at, marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

function isKept(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === COM) return false;
  if (marker < APP0 || marker > APP15) return true;
  const signature = KEPT[marker];
  return signature !== undefined && Buffer.from(bytes.buffer, bytes.byteOffset + at + 4, Math.min(signature.length, bytes.length - at - 4)).toString('latin1') === signature;
}

/** Where coded data ends: at the next marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
