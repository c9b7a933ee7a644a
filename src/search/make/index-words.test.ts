import { expect, test } from 'vitest';
import { IndexPiece, type Posting } from '../ask/index-piece.ts';
import { indexWords, type FoldedDocument } from './index-words.ts';

/** A document of words with spaces between them, each a key or several at one place: `نرمافزار-نرم-افزار`. */
const document = (text: string, title = ''): FoldedDocument => ({ text: placesOf(text), title: placesOf(title) });
const placesOf = (text: string): string[][] => text.split(' ').filter((word) => word !== '').map((word) => word.split('-'));

/** All keys with their postings in short: `0:1,4+0` is the first article, words 1 and 4, and the headline's first. */
function wordsOf(documents: readonly FoldedDocument[]): Record<string, string> {
  const short = ({ document: number, places, titlePlaces }: Posting): string => `${number}:${places.join()}${titlePlaces.length === 0 ? '' : `+${titlePlaces.join()}`}`;
  const pieces = indexWords(documents).pieces.map(({ bytes }) => new IndexPiece(bytes));
  return Object.fromEntries(pieces.flatMap((piece) => [...piece.keys()].map(([key]) => [key, piece.postings(key).map(short).join(' ')])));
}

test('each key is found at the places where it stands, in text and headline', () => {
  expect(wordsOf([document('تهران میرود تهران 12000 گفتوگو-گفت-گو', 'گفتوگو-گفت-گو تهران'), document('کتاب', 'مسوول'), document('کتاب تهران', 'تهران')])).toEqual({
    12000: '0:3', تهران: '0:0,2+1 2:1+0', میرود: '0:1', گفتوگو: '0:4+0', گفت: '0:4+0', گو: '0:4+0', کتاب: '1:0 2:0', مسوول: '1:+0',
  });
});

test('articles without a word keep their numbers', () => {
  const documents = [document(''), document('', 'یک'), document('دو سه')];
  expect(wordsOf(documents)).toEqual({ یک: '1:+0', دو: '2:0', سه: '2:1' });
  expect(indexWords(documents).lengths).toEqual([0, 0, 2]);
  expect(indexWords([])).toEqual({ lengths: [], pieces: [] });
});

test('keys of any script come back, also beside others that begin alike', () => {
  const keys = ['a', 'ab', 'abc', 'b', 'ا', 'اب', 'ابا', '\u{10000}', '\u{10000}a', '\u{10001}', '\uffee', '新闻', 'x'.repeat(300)];
  expect(Object.keys(wordsOf([document(keys.join(' '))])).sort()).toEqual([...keys].sort());
});

test('great numbers come back', () => {
  const places = [0, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152];
  const text: string[][] = [];
  for (const place of places) text[place] = ['x'];
  const holes = Array.from(text, (keys) => keys ?? []);
  const [piece] = indexWords([{ text: holes, title: [] }]).pieces;
  expect(new IndexPiece(piece?.bytes ?? new Uint8Array()).postings('x')).toEqual([{ document: 0, places, titlePlaces: [] }]);
});

const MANY = Array.from({ length: 60 }, (_, number) => document(Array.from({ length: 400 }, (__, word) => `و${(number * 401 + word) % 9000}`).join(' ')));

test('pieces follow each other in the order of the alphabet, and none is much larger than the others', () => {
  const { pieces } = indexWords(MANY);
  expect(pieces.length).toBeGreaterThan(2);
  const keys = pieces.flatMap(({ first, bytes }) => {
    const [own = '', ...others] = [...new IndexPiece(bytes).keys()].map(([key]) => key);
    expect(own).toBe(first);
    return [own, ...others];
  });
  expect(keys).toEqual([...keys].sort());
  expect(keys).toHaveLength(9000);
  expect(Math.max(...pieces.map(({ bytes }) => bytes.length))).toBeLessThan(21_000);
});

test('the same articles give the same bytes', () => {
  expect(indexWords(MANY)).toEqual(indexWords(MANY.map(({ text, title }) => ({ text: [...text], title: [...title] }))));
});

test('a piece that is damaged or of another version is refused', () => {
  const [piece] = indexWords([document('یک دو')]).pieces;
  const bytes = piece?.bytes ?? new Uint8Array();
  expect(() => new IndexPiece(bytes.slice(0, -1))).toThrow(RangeError);
  expect(() => new IndexPiece(bytes.with(0, 9))).toThrow(RangeError);
});

test('what is not in a piece is nowhere', () => {
  const [piece] = indexWords([document('یک دو')]).pieces;
  expect(new IndexPiece(piece?.bytes ?? new Uint8Array()).postings('سه')).toEqual([]);
});
