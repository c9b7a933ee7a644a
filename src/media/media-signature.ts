/** How many bytes at the beginning of a file tell its kind. */
export const SIGNATURE_BYTES = 4096;

const ISO_MEDIA = (head: Uint8Array): boolean => textAt(head, 4, 4) === 'ftyp';
const ZIP = (head: Uint8Array): boolean => beginsWith(head, [0x50, 0x4b, 0x03, 0x04]);

/**
 * How the files of each kind begin. ISO 14496-12 (ftyp), RFC 8794 (EBML), RFC 3533 (Ogg), https://id3.org/id3v2.3.0 and ISO 11172-3
 * (a frame's sync word), https://www.w3.org/TR/webvtt1/#file-structure, ISO 32000-1 7.5.2, APPNOTE.TXT 4.3.7 (ZIP).
 */
const SIGNATURES: Readonly<Record<string, (head: Uint8Array) => boolean>> = {
  mp4: ISO_MEDIA,
  m4a: ISO_MEDIA,
  webm: (head) => beginsWith(head, [0x1a, 0x45, 0xdf, 0xa3]),
  ogg: (head) => textAt(head, 0, 4) === 'OggS',
  mp3: (head) => textAt(head, 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2),
  vtt: (head) => /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(utf8(head)) && isText(head),
  pdf: (head) => utf8(head.subarray(0, 1024)).includes('%PDF-'),
  docx: ZIP, xlsx: ZIP, pptx: ZIP, odt: ZIP, ods: ZIP, odp: ZIP,
  zip: (head) => ZIP(head) || beginsWith(head, [0x50, 0x4b, 0x05, 0x06]),
  csv: isText,
  txt: isText,
};

/**
 * Whether a file is of the kind that its name ends by, as far as its beginning tells: a program or a web page under another name
 * is not.
 *
 * @param head the first {@link SIGNATURE_BYTES} of the file
 */
export function hasItsSignature(head: Uint8Array, src: string): boolean {
  const ending = src.slice(src.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(SIGNATURES, ending) && SIGNATURES[ending]!(head);
}

/** A plain text, which no browser may take for a page: what a sniffer looks for, https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type */
function isText(head: Uint8Array): boolean {
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) && !/^\uFEFF?\s*<(?:!|\?xml|html|head|body|script|svg|iframe)/i.test(utf8(head));
}

function beginsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function textAt(head: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...head.subarray(at, at + length));
}

function utf8(head: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(head);
}
