import { expect, test } from 'vitest';
import { readPiece, type Posting } from '../ask/pagefind-format.ts';
import { cutPieces } from './cut-pieces.ts';
import { indexWithPagefind, usingPagefind, type FoldedDocument, type FoldedIndex } from './pagefind-indexer.ts';

const index = (documents: readonly FoldedDocument[]): Promise<FoldedIndex> => usingPagefind(() => indexWithPagefind(documents));

/** All words of an index with their postings in short: `0:1,4+0` is the first document, words 1 and 4, and the title's first. */
async function wordsOf(documents: readonly FoldedDocument[]): Promise<Record<string, string>> {
  const { pieces } = await index(documents);
  const short = ({ document, places, titlePlaces }: Posting): string => `${document}:${places.join()}${titlePlaces.length === 0 ? '' : `+${titlePlaces.join()}`}`;
  return Object.fromEntries([...cutPieces(pieces)].flatMap(({ bytes }) => [...readPiece(bytes)]).map(([word, postings]) => [word, postings.map(short).join(' ')]));
}

test('each key is one word of the index, at the place where it stands, in its text and in its title', async () => {
  expect(await wordsOf([
    { title: 'گفتوگو تهران', text: 'تهران میرود تهران 12000 covid19 گفتوگو گفت گو' },
    { title: 'مسوول', text: 'کتاب مسوول' },
    { title: 'تهران', text: 'کتاب تهران' },
  ])).toEqual({
    12000: '0:3', covid19: '0:4', تهران: '0:0,2+1 2:1+0', میرود: '0:1', گفتوگو: '0:5+0', گفت: '0:6', گو: '0:7', کتاب: '1:0 2:0', مسوول: '1:1+0',
  });
});

test('keys that are joined by hyphens stand at one place, each found by itself, and the words after them are counted on', async () => {
  const words = await wordsOf([{ title: 'یک-دو سه', text: 'الف نرمافزار-نرم-افزار ب گفتوگو-گفت-گو-و ب ب-پ' }]);
  expect(words).toMatchObject({
    الف: '0:0', نرمافزار: '0:1', نرم: '0:1', افزار: '0:1', ب: '0:2,4,5', گفتوگو: '0:3', گفت: '0:3', گو: '0:3', و: '0:3', پ: '0:5', یک: '0:+0', دو: '0:+0', سه: '0:+1',
  });
});

test('words stay whole: no stem is taken, no letter is changed, none is too short or too frequent', async () => {
  const keys = ['کتاب', 'کتابخانه', 'دانش', 'دانشگاه', 'و', 'در', 'running', 'run', 'ییییی', '1', '2026', 'a1b2', 'ошибка', 'größe', '新闻'];
  const plain = ['کتاب', 'کتابخانه', 'دانش', 'دانشگاه', 'و', 'در', 'running', 'run', 'ییییی', '1', '2026', 'a1b2', 'ошибка'];
  const words = await wordsOf([{ title: '', text: keys.join(' ') }]);
  expect(plain.filter((key) => words[key] !== `0:${keys.indexOf(key)}`)).toEqual([]);
});

test('a document without a word, or without a title, keeps its number', async () => {
  const documents = [{ title: '', text: '' }, { title: 'یک', text: '' }, { title: '', text: 'دو سه' }];
  expect(await wordsOf(documents)).toMatchObject({ یک: '1:+0', دو: '2:0', سه: '2:1' });
  expect((await index(documents)).lengths).toHaveLength(3);
});

test('a thousand places of a word are all told', async () => {
  const { x } = await wordsOf([{ title: '', text: Array.from({ length: 70_000 }, (_, index) => (index % 70 === 0 ? 'x' : 'y')).join(' ') }]);
  expect(x).toBe(`0:${Array.from({ length: 1000 }, (_, index) => index * 70).join()}`);
});

test('the same documents in the same order give the same bytes, beside others too', async () => {
  const documents = Array.from({ length: 40 }, (_, number) => ({ title: `تیتر ${number}`, text: Array.from({ length: 200 }, (_, word) => `واژه${(number * 31 + word * word) % 997}`).join(' ') }));
  const bytesOf = async (): Promise<string[]> => (await index(documents)).pieces.map((bytes) => Buffer.from(bytes).toString('base64'));
  const [first, second, third] = await Promise.all([bytesOf(), index(documents.slice(3)).then(bytesOf), bytesOf()]);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
});

test('pieces follow each other, and each tells the words that it holds', async () => {
  const documents = Array.from({ length: 60 }, (_, number) => ({ title: '', text: Array.from({ length: 400 }, (_, word) => `و${(number * 401 + word) % 9000}`).join(' ') }));
  const pieces = [...cutPieces((await index(documents)).pieces)];
  expect(pieces.length).toBeGreaterThan(2);
  expect(Math.max(...pieces.map(({ bytes }) => bytes.length))).toBeLessThan(17_000);
  expect(pieces.flatMap(({ bytes }) => [...readPiece(bytes)])).toEqual((await index(documents)).pieces.flatMap((bytes) => [...readPiece(bytes)]));
  let last = '';
  for (const piece of pieces) {
    const words = [...readPiece(piece.bytes).keys()];
    expect([piece.first, piece.last]).toEqual([words[0], words.at(-1)]);
    expect(piece.first > last).toBe(true);
    last = piece.last;
  }
});
