import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from './compile-lexicon.ts';
import { TAKES_DEGREE, TAKES_ENCLITIC, TAKES_JOINED, TAKES_PLURAL, isWritable, lexiconGroups, readGroup, writeLexicon } from './lexicon-format.ts';

const DICTIONARY = new URL('../../node_modules/dictionary-fa/index.dic', import.meta.url);
const COMMITTED = new URL('./lexicon-data.ts', import.meta.url);

function wordsOf(text: string): [string, number][] {
  const words: [string, number][] = [];
  for (const group of lexiconGroups(text).values()) readGroup(group, (word, traits) => words.push([word.replaceAll('\u200C', '_'), traits]));
  return words;
}

describe('compileLexicon', () => {
  const dictionary = (lines: string): string => `0\n${lines.replaceAll('_', '\u200C')}`;
  const compile = (lines: string): Record<string, string> => {
    const source = compileLexicon(dictionary(lines));
    return Object.fromEntries([...source.matchAll(/export const (\w+) = ['`]([^'`]*)['`]/g)].map(([, name = '', value = '']) => [name, value]));
  };

  it('made the lexicon that is committed, which is small', () => {
    const committed = readFileSync(COMMITTED, 'utf8');
    expect(compileLexicon(readFileSync(DICTIONARY, 'utf8'))).toBe(committed);
    expect(Buffer.byteLength(committed)).toBeLessThan(300_000);
  });

  it('reads traits of the flags, and adds those of a word that comes twice', () => {
    const { WORDS = '' } = compile('کتاب/pasasosgshsislsjsdsesf\nبزرگ/sasoslsgsisusj\nخانه/pascspsgshsismsk\nمیز\nمیز/sg\nآثار/sasosl\nشهر/sasosl\nشهر/sd');
    expect(wordsOf(WORDS)).toEqual(expect.arrayContaining([
      ['کتاب', TAKES_PLURAL], ['بزرگ', TAKES_PLURAL + TAKES_DEGREE], ['خانه', TAKES_PLURAL + TAKES_ENCLITIC], ['میز', TAKES_PLURAL],
      ['آثار', TAKES_JOINED], ['شهر', TAKES_PLURAL],
    ]));
  });

  it('takes the stems of verbs out of their forms', () => {
    const { PAST_STEMS, PRESENT_STEMS, WORDS = '' } = compile('می_روم\nمی_رود\nمی_روند\nمی_رفتم\nمی_رفت\nرفته_ام\nنمی_روم\nرفته_اند');
    expect(PAST_STEMS).toBe('رفت');
    expect(PRESENT_STEMS?.split(' ')).toContain('رو');
    expect(wordsOf(WORDS).filter(([word]) => /^(?:ن?می|رو|رفت)/.test(word))).toEqual([]);
  });

  it('leaves out words that have lost a half-space, and joins what imitates a sound', () => {
    const { WORDS = '' } = compile('بخش/sg\nبخشها\nبزرگ/su\nبزرگتر\nهیچکس\nهیچ_کس\nتن/sg\nتنها\nقل_قل');
    const words = wordsOf(WORDS).map(([word]) => word).filter((word) => /^(?:بخش|بزرگ|هیچ|تن|قل)/.test(word));
    expect(words.toSorted()).toEqual(['بخش', 'بزرگ', 'تن', 'تنها', 'قلقل', 'هیچ_کس']);
  });
});

describe('writeLexicon', () => {
  it('gives back all words, whatever they share with the one before', () => {
    const words = ['آب', 'آبان', 'آب\u200Cوهوا', 'کتاب', 'کتابخانه', 'کتابخانهپیشرفتهترین', 'کتابخانهپیشرفتهترینها', 'گفت\u200Cوگو', 'مؤلف', 'سوء'];
    const text = writeLexicon(words.map((word, index) => ({ word, traits: index % 9 })));
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(wordsOf(text)).toEqual(words.map((word, index) => [word.replaceAll('\u200C', '_'), index % 9]));
  });

  it('cannot write what is no letter', () => {
    expect(['کتاب', 'گفت\u200Cوگو', 'مؤلف'].every(isWritable)).toBe(true);
    expect(['کُتب', 'CD', 'آب ', 'عربي'].some(isWritable)).toBe(false);
  });
});
