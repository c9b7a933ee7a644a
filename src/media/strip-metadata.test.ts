import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { stripMetadata } from './strip-metadata.ts';

const SECRET = 'SaraAtHome';
const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${SECRET}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
/** What announces a block of metadata in any of the containers. */
const BLOCKS = [SECRET, 'Exif\0\0', 'EXIF', 'eXIf', 'http://ns.adobe.com/xap', 'xpacket', 'xmpmeta', 'XMP ', 'XMP DataXMP', 'Photoshop 3.0', '8BIM', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'GPSL'];

/** Two colours side by side, the left one red, so that a turn is seen. */
function flag(): import('sharp').Sharp {
  const pixels = Buffer.alloc(64 * 32 * 3);
  for (let at = 0; at < pixels.length; at += 3) pixels.set((at / 3) % 64 < 32 ? [220, 20, 20] : [20, 20, 220], at);
  return sharp(pixels, { raw: { width: 64, height: 32, channels: 3 } });
}

function withSecrets(image: import('sharp').Sharp, orientation = 1): import('sharp').Sharp {
  return image.withMetadata({ orientation }).withExif({ IFD0: { Artist: SECRET }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 0/1' } }).withXmp(XMP);
}

function expectClean(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('latin1');
  expect(BLOCKS.filter((block) => text.includes(block))).toEqual([]);
}

async function strip(bytes: Uint8Array, file: string): Promise<Buffer> {
  const result = await stripMetadata(bytes, file);
  if (result?.ok !== true) throw new Error(JSON.stringify(result));
  return Buffer.from(result.value);
}

async function pixels(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { animated: true }).raw().toBuffer();
}

const JPEG_SEGMENT = (marker: number, text: string): Buffer => {
  const data = Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
};

describe('metadata is gone, and every pixel is as it was', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)('of a %s', async (format) => {
    const bytes = await withSecrets(flag()).toFormat(format).toBuffer();
    const { exif, xmp } = await sharp(bytes).metadata();
    // Without this the test would say nothing; the library writes neither into GIF, and no EXIF into TIFF.
    expect(format === 'gif' || ((format === 'tiff' || exif !== undefined) && xmp !== undefined)).toBe(true);
    const clean = await strip(bytes, `public/x.${{ jpeg: 'jpg', tiff: 'tif' }[format as string] ?? format}`);
    expectClean(clean);
    const left = await sharp(clean).metadata();
    expect([left.exif, left.xmp, left.iptc, left.orientation]).toEqual([undefined, undefined, undefined, undefined].map((_, at) => (at === 3 && format === 'tiff' ? 1 : undefined)));
    expect((await pixels(clean)).equals(await pixels(bytes))).toBe(true);
  });

  test('of an AVIF, which is encoded again', async () => {
    const clean = await strip(await withSecrets(flag()).avif({ lossless: true }).toBuffer(), 'public/x.avif');
    expectClean(clean);
    const [red, , blue] = await sharp(clean).extract({ left: 4, top: 4, width: 1, height: 1 }).raw().toBuffer();
    expect([(red ?? 0) > 180, (blue ?? 255) < 70]).toEqual([true, true]);
  });

  test('of a JPEG with everything that programs write', async () => {
    const plain = await flag().jpeg({ progressive: true }).keepIccProfile().toBuffer();
    const parts = [
      JPEG_SEGMENT(0xe1, `Exif\0\0MM\0*${SECRET}`), JPEG_SEGMENT(0xe1, `http://ns.adobe.com/xap/1.0/\0${XMP}`), JPEG_SEGMENT(0xed, `Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0a${SECRET}`),
      JPEG_SEGMENT(0xe2, `MPF\0${SECRET}`), JPEG_SEGMENT(0xe0, `JFXX\0${SECRET}`), JPEG_SEGMENT(0xec, `Ducky${SECRET}`), JPEG_SEGMENT(0xfe, SECRET), JPEG_SEGMENT(0xef, SECRET),
    ];
    const bytes = Buffer.concat([plain.subarray(0, 2), ...parts, plain.subarray(2), Buffer.from(`PK\x03\x04${SECRET}`)]);
    const clean = await strip(bytes, 'public/x.jpg');
    expect(clean.equals(plain)).toBe(true);
  });

  test('of a PNG with words behind its end', async () => {
    const plain = await flag().png().toBuffer();
    expect((await strip(Buffer.concat([plain, Buffer.from(SECRET)]), 'x.png')).equals(plain)).toBe(true);
  });

  test('of a GIF with a comment, which goes on moving', async () => {
    const plain = await sharp(await Promise.all([flag().png().toBuffer(), flag().flop().png().toBuffer()]), { join: { animated: true } }).gif({ delay: [100, 200], loop: 3 }).toBuffer();
    const at = plain.indexOf(Buffer.from([0x21, 0xf9]));
    const comment = Buffer.concat([Buffer.from([0x21, 0xfe, SECRET.length]), Buffer.from(SECRET), Buffer.from([0])]);
    const clean = await strip(Buffer.concat([plain.subarray(0, at), comment, plain.subarray(at)]), 'x.gif');
    expect(clean.equals(plain)).toBe(true);
  });

  test('of a picture within an SVG', async () => {
    const inner = (await withSecrets(flag()).jpeg().toBuffer()).toString('base64');
    const svg = (data: string): string => `<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/jpeg;base64,${data}"/></svg>`;
    const clean = await strip(Buffer.from(svg(inner)), 'x.svg');
    expectClean(Buffer.from(/base64,([^"]*)/.exec(clean.toString())?.[1] ?? '', 'base64'));
    expect(clean.length).toBeLessThan(svg(inner).length);
  });
});

describe('what is said of a picture is done to it', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('a %s that lies on its side is turned', async (format) => {
    const bytes = await withSecrets(flag(), 6).toFormat(format, format === 'webp' ? { lossless: true } : {}).toBuffer();
    const clean = await strip(bytes, `x.${format}`);
    expectClean(clean);
    const { width, height } = await sharp(clean).metadata();
    expect([width, height]).toEqual([32, 64]);
    const [red] = await sharp(clean).extract({ left: 16, top: 8, width: 1, height: 1 }).raw().toBuffer();
    expect(red).toBeGreaterThan(180);
  });

  test.each(['jpeg', 'png', 'webp'] as const)('the colour profile of a %s stays', async (format) => {
    const bytes = await withSecrets(flag().withIccProfile('p3')).toFormat(format).toBuffer();
    const { icc } = await sharp(bytes).metadata();
    expect(icc).toBeDefined();
    expect((await sharp(await strip(bytes, `x.${format}`)).metadata()).icc?.equals(icc as Buffer)).toBe(true);
  });
});

test('a picture without metadata keeps its very bytes', async () => {
  for (const format of ['png', 'webp', 'gif', 'avif'] as const) {
    const bytes = await flag().toFormat(format).toBuffer();
    expect((await strip(bytes, `x.${format}`)).equals(bytes), format).toBe(true);
  }
});

test('the same bytes come of the same picture', async () => {
  const bytes = await withSecrets(flag(), 6).jpeg().toBuffer();
  expect((await strip(bytes, 'x.jpg')).equals(await strip(bytes, 'x.jpg'))).toBe(true);
});

test.each<[string, string | Uint8Array, string, unknown]>([
  ['text', 'User-agent: *\n', 'robots.txt', undefined],
  ['a page with a drawing', '<!doctype html><svg onload="x()"></svg>', 'x.html', undefined],
  ['text called picture', 'secret', 'x.jpg', { ok: false, problem: { rule: 'picture-type' } }],
  ['a drawing called text', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'x.txt', { ok: false, problem: { rule: 'picture-svg', detail: '<script' } }],
  ['half a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 200]), 'x.jpg', { ok: false, problem: { rule: 'picture-unreadable' } }],
  ['half a PNG', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR', 'latin1'), 'x.png', { ok: false, problem: { rule: 'picture-unreadable' } }],
  ['half a WebP', Buffer.from('RIFF\xff\0\0\0WEBPVP8 ', 'latin1'), 'x.webp', { ok: false, problem: { rule: 'picture-unreadable' } }],
  ['half a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0!\xfe\xff', 'latin1'), 'x.gif', { ok: false, problem: { rule: 'picture-unreadable' } }],
  ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'x.heic', { ok: false, problem: { rule: 'picture-heic' } }],
  ['markers without end', Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(100_000, 0xff)]), 'x.jpg', { ok: false, problem: { rule: 'picture-unreadable' } }],
])('%s', async (_, bytes, file, expected) => {
  expect(await stripMetadata(Buffer.from(bytes as Uint8Array), file)).toEqual(expected);
});
