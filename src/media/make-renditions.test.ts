import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeRenditions } from './make-renditions.ts';
import { planRenditions, planShapes, type Picture } from './picture.ts';
import { probePicture } from './probe-picture.ts';
import { pruneRenditions } from './prune-renditions.ts';

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khabar-renditions-'));
  cache = join(folder, 'cache');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A picture of four colours, one a corner. */
async function corners(file: string, width = 400, height = 400, turn = 1): Promise<Picture> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const [isRight, isLow] = [at % width >= width / 2, at >= (width * height) / 2];
    pixels.set([isRight ? 230 : 20, isLow ? 230 : 20, 20], at * 3);
  }
  const path = join(folder, file);
  writeFileSync(path, await sharp(pixels, { raw: { width, height, channels: 3 } }).withMetadata({ orientation: turn }).png().toBuffer());
  const probed = await probePicture(path, `media/${file}`);
  if (!probed.ok) throw new Error(probed.problem.rule);
  return probed.value;
}

async function make(picture: Picture, wanted = planRenditions(picture)): Promise<string[]> {
  const made = await makeRenditions(picture, join(folder, picture.src.slice('media/'.length)), cache, wanted);
  if (!made.ok) throw new Error(made.problem.rule);
  return made.value;
}

/** The colour at a place of a picture: which of red and green are bright. */
async function colourAt(file: string, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(file).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels;
  return `${(data[at] ?? 0) > 120 ? 'r' : '-'}${(data[at + 1] ?? 0) > 120 ? 'g' : '-'}`;
}

test('each width is made in each format, and none is enlarged', async () => {
  const files = await make(await corners('a.png', 1000, 500));
  const sizes = await Promise.all(files.map(async (file) => {
    const { format, width, height } = await sharp(file).metadata();
    return `${format} ${width}x${height}`;
  }));
  expect(sizes).toEqual([
    'heif 320x160', 'heif 480x240', 'heif 720x360', 'heif 1000x500', 'webp 320x160', 'webp 480x240', 'webp 720x360', 'webp 1000x500', 'jpeg 480x240', 'jpeg 1000x500',
  ]);
  for (const file of files) expect([file.split('.').pop(), await colourAt(file, 0, 0), await colourAt(file, 1, 1)]).toEqual([file.split('.').pop(), '--', 'rg']);
});

test('the same bytes are made once, whatever they are called and how often they are asked for', async () => {
  const files = await make(await corners('a.png'));
  const before = files.map((file) => statSync(file).ino);
  rmSync(join(folder, 'a.png'));
  const again = await make(await corners('Other name.png'));
  expect(again).toEqual(files);
  expect(again.map((file) => statSync(file).ino)).toEqual(before);
  const planned = (src: string): string[] => planRenditions({ src, key: '0'.repeat(32), width: 400 }).map(({ url }) => url);
  expect(planned('media/a.png')).not.toEqual(planned('media/Other name.png'));
});

test('a file without bytes is made again', async () => {
  const picture = await corners('a.png');
  const [file = ''] = await make(picture);
  const size = statSync(file).size;
  writeFileSync(file, '');
  await make(picture);
  expect(statSync(file).size).toBe(size);
});

test('no source is needed for what has been made', async () => {
  const picture = await corners('a.png');
  const files = await make(picture);
  rmSync(join(folder, 'a.png'));
  expect(await make(picture)).toEqual(files);
});

test('a source that has changed since it was looked at is not kept under its name', async () => {
  const picture = await corners('a.png');
  await corners('a.png', 300, 300);
  expect(await makeRenditions(picture, join(folder, 'a.png'), cache, planRenditions(picture))).toEqual({ ok: false, problem: { rule: 'picture-unreadable' } });
  expect(readdirSync(folder)).not.toContain('cache');
});

test.each([
  ['left top', { x: 0, y: 0 }, 1, '--', '--'],
  ['right bottom', { x: 100, y: 100 }, 1, 'rg', 'rg'],
  ['the middle', { x: 50, y: 50 }, 1, '--', 'rg'],
  // EXIF 6 is a quarter turn clockwise: what was left below is left above.
  ['left top of a picture on its side', { x: 0, y: 0 }, 6, '-g', '-g'],
])('a crop keeps its focus: %s', async (_, focus, turn, first, last) => {
  const picture = await corners('a.png', 400, 400, turn);
  const wide = { ...planShapes(picture, focus)[0], url: '/assets/a-16x9-x.jpg', width: 200, crop: { height: 200, box: { left: focus.x * 2, top: focus.y * 2, width: 200, height: 200 } } } as const;
  const [file = ''] = await make(picture, [{ ...wide, format: 'jpeg' }]);
  expect([await colourAt(file, 0.02, 0.02), await colourAt(file, 0.98, 0.98)]).toEqual([first, last]);
});

test('the crop of a focus has an address of its own', async () => {
  const picture = await corners('a.png');
  const urls = (focus?: { x: number; y: number }): (string | undefined)[] => planShapes(picture, focus).map(({ url }) => /a-(.*)\.\w{12}\.jpg/.exec(url)?.[1]);
  expect(urls()).toEqual(['16x9', '4x3', '1x1']);
  expect(urls({ x: 30, y: 20 })).toEqual(['16x9-30-20', '4x3-30-20', '1x1-30-20']);
});

test('transparent parts are white in every format', async () => {
  writeFileSync(join(folder, 'a.png'), await sharp({ create: { width: 60, height: 60, channels: 4, background: '#0000' } }).png().toBuffer());
  const probed = await probePicture(join(folder, 'a.png'), 'media/a.png');
  if (!probed.ok) throw new Error(probed.problem.rule);
  expect(probed.value.color).toBe('#ffffff');
  for (const file of await make(probed.value)) expect([file.split('.').pop(), await colourAt(file, 0.5, 0.5)]).toEqual([file.split('.').pop(), 'rg']);
});

test.each([
  ['grey', (): Promise<Buffer> => sharp({ create: { width: 60, height: 60, channels: 3, background: '#808080' } }).toColourspace('b-w').png().toBuffer(), '#808080'],
  ['of sixteen bits', (): Promise<Buffer> => sharp({ create: { width: 60, height: 60, channels: 3, background: '#c02040' } }).toColourspace('rgb16').png().toBuffer(), '#c02040'],
])('a picture that is %s is published in sRGB', async (_, bytes, color) => {
  writeFileSync(join(folder, 'a.png'), await bytes());
  const probed = await probePicture(join(folder, 'a.png'), 'media/a.png');
  if (!probed.ok) throw new Error(probed.problem.rule);
  expect(probed.value.color).toBe(color);
  const [avif = ''] = await make(probed.value);
  const [red = 0] = await sharp(avif).toColourspace('srgb').raw().toBuffer();
  expect(Math.abs(red - Number.parseInt(color.slice(1, 3), 16))).toBeLessThan(6);
});

test('what no picture needs any more leaves the cache, and nothing else does', async () => {
  const [a, b] = [await corners('a.png'), await corners('b.png', 300, 300)];
  await make(a);
  const kept = (await make(b)).map((file) => file.slice(cache.length + 1));
  writeFileSync(join(cache, 'card.AAAAAAAAAAAAAAAAAAAAAA.jpg'), '');
  writeFileSync(join(cache, 'unfinished.12-3.avif'), '');
  await pruneRenditions(cache, new Set([b.key]));
  expect(readdirSync(cache).sort()).toEqual([...kept, 'card.AAAAAAAAAAAAAAAAAAAAAA.jpg'].sort());
});
