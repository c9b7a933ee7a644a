import { expect, test } from 'vitest';
import { readCbor } from './cbor.ts';
import { readMetadata, readPiece } from './pagefind-format.ts';

/** Bytes from hexadecimal digits, after Pagefind's mark when there is one. */
const bytes = (hex: string, mark = ''): Uint8Array => new Uint8Array([...Buffer.from(mark), ...Buffer.from(hex.replaceAll(' ', ''), 'hex')]);

test.each([
  ['numbers of each size', '85 17 18ff 190100 1a00010000 00', [23, 255, 256, 65_536, 0]],
  ['negative numbers', '83 20 37 3818', [-1, -24, -25]],
  ['texts', '82 60 64d8a8d987', ['', 'به']],
  ['an open array', '9f 01 9f ff ff', [1, []]],
  ['other values', '83 f4 f5 f6', [false, true, null]],
])('CBOR: %s', (_, hex, expected) => {
  expect(readCbor(bytes(hex))).toEqual(expected);
});

test.each([['a byte string', '41 00'], ['a map', 'a0'], ['a number of 64 bits', '1b 0000000000000001'], ['an end within a text', '64 d8'], ['an end within an array', '82 01'], ['nothing', '']])('CBOR: refuses %s', (_, hex) => {
  expect(() => readCbor(bytes(hex))).toThrow(RangeError);
});

test('a piece: documents and places are told by steps, and each group of places begins anew', () => {
  // [[["a", [[1, [-25, 2, 3], [-1, 0]], [4, [-13, 7, -25, 1, 1], []]], []]]]
  const piece = readPiece(bytes('81 81 83 6161 82 83 01 83 3818 02 03 82 20 00 83 04 85 2c 07 3818 01 01 80 80', 'pagefind_dcd'));
  expect([...piece]).toEqual([['a', [
    { document: 1, places: [2, 5], titlePlaces: [0] },
    { document: 5, places: [1, 2, 7], titlePlaces: [] },
  ]]]);
});

test('another file and another version are refused', () => {
  expect(() => readPiece(bytes('80', 'other'))).toThrow(RangeError);
  expect(() => readMetadata(bytes('81 65312e352e30', 'pagefind_dcd'))).toThrow('1.5.0');
});
