/** The kinds of pictures that are told apart by their first bytes. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'gif' | 'tiff' | 'svg';

/** The names that files of each kind go by. */
const EXTENSIONS: Readonly<Record<PictureType, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'], png: ['png', 'apng'], webp: ['webp'], avif: ['avif'], heic: ['heic', 'heif', 'hif'], gif: ['gif'], tiff: ['tif', 'tiff'], svg: ['svg'],
};
/** Brands of the container that HEIC shares with AVIF and with films: https://mp4ra.org/registered-types/brands */
const AVIF_BRANDS = new Set(['avif', 'avis']);
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1', 'mif2', 'miaf']);

/** How far into a file the first element of an SVG is looked for, in bytes: licences stand before it. */
const LONGEST_HEAD = 32_768;

/**
 * What a file is by its bytes, whatever it is called: a picture's signature, or for SVG an element as the first thing that is no
 * declaration or comment. Undefined when it is none of these.
 *
 * @example pictureType(Buffer.from('GIF89a…')) // 'gif'
 */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_HEAD));
  const text = head.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(text)) return 'webp';
  if (/^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(text)) return 'tiff';
  if (text.startsWith('ftyp', 4)) return brandedType(head);
  return isSvg(head) ? 'svg' : undefined;
}

function brandedType(head: Buffer): 'avif' | 'heic' | undefined {
  const end = Math.min(head.length, head.readUInt32BE(0));
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(head.toString('latin1', at, at + 4));
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'avif';
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? 'heic' : undefined;
}

/** Declarations and comments may come before the first element. */
function isSvg(head: Buffer): boolean {
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (/^<(?:(?:\w+:)?svg[\s/>]|!DOCTYPE\s+svg\b)/i.test(text.slice(at, at + 40))) return true;
    const close = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined;
    const end = close === undefined ? -1 : text.indexOf(close, at + 2);
    if (close === undefined || end === -1) return false;
    at = end + close.length;
  }
}

/** The kind that a file's name promises: `photo.JPG` is a JPEG. */
export function promisedType(file: string): PictureType | undefined {
  const extension = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return (Object.keys(EXTENSIONS) as PictureType[]).find((type) => EXTENSIONS[type].includes(extension));
}
