import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureType, promisedType } from './picture-type.ts';

const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#345' } });

test.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)('%s is known by its bytes', async (type) => {
  expect(pictureType(await image.clone().toFormat(type).toBuffer())).toBe(type);
});

test.each<[string, string | Uint8Array, string | undefined]>([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
  ['an SVG with declarations', '\uFEFF<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg>', 'svg'],
  ['an SVG with entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'svg'],
  ['a photograph of a phone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'heic'],
  ['a film', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'), undefined],
  ['a page', '<!doctype html><html><svg></svg>', undefined],
  ['a PDF', '%PDF-1.7', undefined],
  ['text', 'not a picture', undefined],
  ['nothing', '', undefined],
  ['half a signature', Buffer.from('\0\0\0\x18ftyp', 'latin1'), undefined],
  ['a hundred kilobytes of openers', '<'.repeat(100_000), undefined],
  ['a hundred kilobytes of comments', '<!---->'.repeat(15_000), undefined],
])('%s', (_, bytes, type) => {
  expect(pictureType(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)).toBe(type);
});

test.each([['media/a.JPG', 'jpeg'], ['a.b.svg', 'svg'], ['media/x', undefined], ['media.png/x', undefined], ['x.txt', undefined]])('%s', (file, type) => {
  expect(promisedType(file)).toBe(type);
});
