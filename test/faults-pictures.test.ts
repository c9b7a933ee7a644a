import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildReport } from '../src/press/build-report.ts';
import { allIssues, expectOnlyGood, GOOD_FILE, issuesOf, LEFT_OUT, wordingFaults } from './support/faults.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30"${attributes}>${inner}</svg>`;
const LAUGHS = `<!DOCTYPE svg [<!ENTITY a "خنده">${'bcdefghij'.split('').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;
const image = sharp({ create: { width: 200, height: 100, channels: 3, background: '#48c' } });

/** A GIF whose frames are many and whose bytes are few. */
function giantGif(frames: number): Buffer {
  const side = Buffer.from([0x00, 0x08, 0x00, 0x08]);
  const header = Buffer.concat([Buffer.from('GIF89a'), side, Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])]);
  const frame = Buffer.concat([Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])]);
  return Buffer.concat([header, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

const HOSTILE: [name: string, file: string, bytes: string | Uint8Array | Promise<Uint8Array>, rule: string, word: string][] = [
  ['a JPEG called PNG', 'jpeg.png', image.clone().jpeg().toBuffer(), 'picture-type', '.jpg'],
  ['a page called JPEG', 'page.jpg', '<!doctype html><script>alert(1)</script>', 'picture-type', 'page.jpg'],
  ['a PDF called PNG', 'report.png', '%PDF-1.7\n', 'picture-type', 'report.png'],
  ['a picture without an ending', 'ending', image.clone().png().toBuffer(), 'picture-type', '.png'],
  ['an empty file', 'empty.jpg', '', 'picture-type', 'empty.jpg'],
  ['half a JPEG', 'half.jpg', image.clone().resize(800).jpeg().toBuffer().then((bytes) => bytes.subarray(0, 900)), 'picture-unreadable', 'half.jpg'],
  ['half a WebP', 'half.webp', image.clone().webp({ lossless: true }).toBuffer().then((bytes) => bytes.subarray(0, 40)), 'picture-unreadable', 'half.webp'],
  ['half an AVIF', 'half.avif', image.clone().resize(600).avif().toBuffer().then((bytes) => bytes.subarray(0, bytes.length - 60)), 'picture-unreadable', 'half.avif'],
  ['the photograph of a phone', 'phone.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'picture-heic', 'HEIC'],
  ['a film of a hundred giant frames', 'film.gif', giantGif(100), 'picture-animated', '۱۰۰'],
  ['an SVG with script', 'script.svg', svg('<script>alert(1)</script>'), 'picture-svg', '<script'],
  ['an SVG with an event handler', 'handler.svg', svg('', ' onload="alert(1)"'), 'picture-svg', 'onload='],
  ['an SVG with HTML', 'html.svg', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'), 'picture-svg', '<foreignObject'],
  ['an SVG with a file of the machine', 'file.svg', svg('<image xlink:href="file:///etc/hostname"/>'), 'picture-svg', 'file:///etc/hostname'],
  ['an SVG with a file of another site', 'remote.svg', svg('<style>@import url(https://evil.example/x.css);</style>'), 'picture-svg', '@import'],
  ['an SVG that laughs a thousand million times', 'laughs.svg', `${LAUGHS}${svg('<text>&j;</text>')}`, 'picture-svg', '<!ENTITY'],
  ['an SVG that reads a file', 'xxe.svg', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`, 'picture-svg', '<!ENTITY x'],
  ['a compressed SVG', 'packed.svg', gzipSync(svg('<g/>')), 'picture-type', 'packed.svg'],
  ['an SVG higher than a tower', 'tower.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="90000"/>', 'picture-too-large', '۱×۹۰۰۰۰'],
  ['one of two that only letter case tells apart', 'twin.png', image.clone().png().toBuffer(), 'picture-name-twin', 'media/Twin.png'],
];

describe('hostile pictures', () => {
  let newsroom: TestNewsroom;
  let report: BuildReport;

  beforeAll(async () => {
    const png = await image.clone().png().toBuffer();
    newsroom = new TestNewsroom({
      [GOOD_FILE]: articleText({ code: '"14000101001"', title: 'خبر خوب', image: '{ src: media/خوب.png, alt: نمودار, focus: راست بالا }' }, '![طرح](media/good.svg)\n'),
      'content/media/خوب.png': png, 'content/media/Twin.png': png,
      'content/media/good.svg': `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">${svg('<rect width="40" height="30" fill="#060"/>', ' xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:version="1"')}`,
      'content/articles/form.md': articleText({ image: '{ src: media/خوب.PNG, alt: x }' }, LEFT_OUT),
      'content/articles/arabic.md': articleText({}, `${LEFT_OUT}\n\n![x](media/خوب%E2%80%8C.png)\n`),
    });
    for (const [at, [, file, bytes]] of HOSTILE.entries()) {
      newsroom.write(`content/media/${file}`, await bytes);
      newsroom.write(`content/articles/hostile-${at}.md`, articleText({ image: `{ src: media/${file}, alt: شرح }` }, LEFT_OUT));
    }
    report = await newsroom.build();
  });
  afterAll(() => newsroom[Symbol.dispose]());

  test.each(HOSTILE.map(([name, , , rule, word], at) => ({ name, rule, word, file: `content/articles/hostile-${at}.md` })))('$name', ({ rule, word, file }) => {
    expect(issuesOf(report, file)).toEqual([`5:15 ${rule}`]);
    expect(report.issues.find((issue) => issue.file === file)?.message).toContain(word);
  });

  test.each([['form', '5:15 picture-name-form'], ['arabic', '8:1 picture-name-form']])('a name that is written otherwise: %s', (file, issue) => {
    expect(issuesOf(report, `content/articles/${file}.md`)).toEqual([issue]);
    expect(report.issues.find((found) => found.file.endsWith(`${file}.md`))?.message).toContain('media/خوب.png');
  });

  test('the rest is published, and every message says what to do', () => {
    expectOnlyGood(newsroom);
    expect(report.published).toBe(true);
    expect(report.issues.flatMap(({ rule, message }) => wordingFaults(message).map((fault) => `${rule}: ${fault}`))).toEqual([]);
    expect(report.issues).toHaveLength(HOSTILE.length + 2);
  });

  test('a drawing is published as pixels', async () => {
    const files = [...newsroom.output()].filter(([file]) => /^assets\/good/.test(file));
    expect(files.map(([file]) => file.replace(/\.[0-9a-f]{12}/, '')).sort()).toEqual([
      'assets/good-1080.avif', 'assets/good-1080.webp', 'assets/good-1200.jpg', 'assets/good-1600.avif', 'assets/good-1600.webp', 'assets/good-320.avif', 'assets/good-320.webp', 'assets/good-480.avif',
      'assets/good-480.jpg', 'assets/good-480.webp', 'assets/good-720.avif', 'assets/good-720.webp',
    ]);
    const [, jpeg] = files.find(([file]) => file.endsWith('.jpg') && file.includes('1200')) ?? [];
    const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1200, 900]);
    expect([...data.subarray(0, 3)].map((channel) => Math.round(channel / 17))).toEqual([0, 6, 0]);
  });
});

test('a twin that comes later is named, and forgotten when it goes', async () => {
  const png = await image.clone().png().toBuffer();
  using newsroom = new TestNewsroom({ [GOOD_FILE]: articleText({ code: '"14000101001"', title: 'خبر خوب', image: '{ src: media/a.png, alt: x }' }), 'content/media/a.png': png });
  expect(allIssues(await newsroom.build())).toEqual([]);
  newsroom.write('content/media/A.png', png);
  expect(allIssues(await newsroom.build())).toEqual([`${GOOD_FILE}:6:15 picture-name-twin`]);
  // What was public stays as it was.
  expect(newsroom.page('/news/14000101001/')).toContain('/assets/a-');
  newsroom.remove('content/media/A.png');
  expect(allIssues(await newsroom.build())).toEqual([]);
});
