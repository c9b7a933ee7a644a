import sharp from 'sharp';
import { expect, test } from 'vitest';
import { allIssues, wordingFaults } from './support/faults.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { differences } from './support/site.ts';

const SECRET = 'SaraAtHome';
const BLOCKS = [SECRET, 'Exif\0\0', 'eXIf', 'http://ns.adobe.com/xap', 'xpacket', 'Photoshop 3.0', '8BIM', 'sodipodi'];

/** A picture twice as wide as high once it is turned as its EXIF says, its left half red. */
function photograph(): import('sharp').Sharp {
  const pixels = Buffer.alloc(400 * 800 * 3);
  for (let at = 0; at < pixels.length; at += 3) pixels.set(at < pixels.length / 2 ? [20, 20, 220] : [220, 20, 20], at);
  return sharp(pixels, { raw: { width: 400, height: 800, channels: 3 } }).withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Artist: SECRET }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 0/1' } })
    .withXmp(`<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${SECRET}</a></x:xmpmeta><?xpacket end="w"?>`);
}

test('no published byte says who took a picture, where and with what', async () => {
  const [jpeg, png, webp, avif, tiff] = await Promise.all([photograph().jpeg().toBuffer(), photograph().png().toBuffer(), photograph().webp().toBuffer(), photograph().avif().toBuffer(), photograph().tiff().toBuffer()]);
  const iptc = Buffer.concat([jpeg.subarray(0, 2), Buffer.from(`\xff\xed\0\x1cPhotoshop 3.0\x008BIM${SECRET}`.slice(0, 30), 'latin1'), jpeg.subarray(2)]);
  const drawing = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}<path d="M0 0h9"/></svg>`;
  using newsroom = new TestNewsroom({
    'content/articles/a.md': articleText({ code: '"1"', image: '{ src: media/a.jpg, alt: عکس, focus: چپ }' }, '![ب](media/b.png)\n\n![پ](media/c.webp)\n\n![ت](media/d.avif)\n\n![ث](media/e.tif)\n'),
    'content/media/a.jpg': jpeg, 'content/media/b.png': png, 'content/media/c.webp': webp, 'content/media/d.avif': avif, 'content/media/e.tif': tiff,
    'content/media/unused.jpg': jpeg,
    'public/photo.jpg': iptc, 'public/deep/photo.PNG': png, 'public/photo.webp': webp, 'public/photo.avif': avif, 'public/photo.tiff': tiff, 'public/photo': jpeg,
    'public/logo.svg': drawing(`<!-- ${SECRET} --><metadata>${SECRET}</metadata><sodipodi:namedview pagecolor="${SECRET}"/>`), 'public/plain.svg': drawing(''),
    'public/robots.txt': `User-agent: ${SECRET.toLowerCase()}\n`,
  });
  expect(allIssues(await newsroom.build())).toEqual([]);
  const files = newsroom.output();
  const found = [...files].flatMap(([file, bytes]) => BLOCKS.filter((block) => bytes.includes(Buffer.from(block, 'latin1'))).map((block) => `${file}: ${block}`));
  expect(found).toEqual([]);
  expect([...files.keys()].filter((file) => file.startsWith('assets/unused'))).toEqual([]);
  // What EXIF said of turning was done before it went.
  const turned = [...files].filter(([file]) => /^assets\/[a-e]-\d+\.|^(?:deep\/)?photo/.test(file));
  expect(['assets/a-', 'assets/b-', 'assets/c-', 'assets/d-', 'assets/e-', 'deep/photo', 'photo'].filter((begin) => !turned.some(([file]) => file.startsWith(begin)))).toEqual([]);
  for (const [file, bytes] of turned) {
    const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    expect([file, Math.round((info.width / info.height) * 10), (data[0] ?? 0) > 150]).toEqual([file, 20, true]);
  }
  expect(files.get('logo.svg')?.toString()).toBe(`${drawing('')}\n`);
  // The left of a picture that is cut to a square.
  const square = [...files].find(([file]) => /^assets\/a-1x1-0-50\./.test(file))?.[1];
  const { data, info } = await sharp(square).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, (data[(info.width - 2) * 3] ?? 0) > 150]).toEqual([400, 400, true]);

  // The same bytes by steps as at once.
  newsroom.write('public/photo.jpg', jpeg);
  await newsroom.build();
  const stepwise = newsroom.output();
  await newsroom.build({ full: true });
  expect(differences(stepwise, newsroom.output())).toEqual([]);
});

test('public pictures that are dangerous or broken are left out by name', async () => {
  using newsroom = new TestNewsroom({
    'content/articles/a.md': articleText({ code: '"1"' }),
    'public/script.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'public/entity.svg': '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
    'public/cut.png': (await sharp({ create: { width: 90, height: 90, channels: 3, background: '#345' } }).png().toBuffer()).subarray(0, 60),
    'public/page.jpg': '<!doctype html>',
    'public/phone.heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'public/film.mp4': Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'),
  });
  const report = await newsroom.build();
  expect(allIssues(report)).toEqual([
    'public/cut.png:1:1 picture-unreadable', 'public/entity.svg:1:1 picture-svg', 'public/page.jpg:1:1 picture-type', 'public/phone.heic:1:1 picture-heic', 'public/script.svg:1:1 picture-svg',
  ]);
  expect(report.issues.flatMap(({ message }) => wordingFaults(message))).toEqual([]);
  expect([...newsroom.output().keys()].filter((file) => /^(?:script|entity|cut|page|phone|film)\./.test(file))).toEqual(['film.mp4']);
});
