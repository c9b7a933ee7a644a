import { expect, test } from 'vitest';
import { memoryIndex } from '../../../test/support/memory-index.ts';
import { answersQuery } from '../../persian/answers-query.ts';
import { SearchArchive } from './search-archive.ts';
import type { SearchRequest } from './search-request.ts';

const TEXTS = [
  'كتاب\u200Cهاي تازه در تهران', 'کتاب ها را خواند', 'نرم\u200Cافزار آزاد', 'نرم افزار رایگان', 'نرمافزار ایرانی', 'گفت\u200Cوگو با وزیر', 'گفت و گوی ویژه', 'گفتگوی کوتاه',
  'مسئول پرونده', 'مسؤول پرونده', 'هیأت دولت', 'هیئت مدیره', 'کووید-۱۹ برگشت', 'COVID-19 vaccine', 'سال ۱۴۰۰', 'سال 1400', 'سال ١٤٠٠', '۱۲٬۰۰۰ نفر', '12000 تن',
  'استان تهران', 'آستان قدس', 'رئال مادرید', 'ریال ایران', 'دانش روز', 'دانشگاه تهران', 'این خبر', 'بازی اینتر', 'تن به تن', 'در تنهایی', 'کار در گاه\u200Cشماری', 'کارگاه آموزشی',
  'می\u200Cروند و می\u200Cآیند', 'میروند', 'می روند', 'بزرگ\u200Cترین شهر', 'بزرگترین شهرها', 'شهر بزرگ', '', '؟!', '🙂', 'C++ و C#', 'نشانی test@example.org',
];
const QUERIES = [
  'کتاب', 'کتاب\u200Cها', 'کتابها', 'کتاب های', 'نرم افزار', 'نرم\u200Cافزار', 'نرمافزار', 'گفتگو', 'گفت و گو', 'گفت\u200Cوگو', 'مسئول', 'مسوول', 'هیات', 'هیئت', 'کووید ۱۹', 'covid-19', '۱۴۰۰', '1400', '12000',
  'استان', 'آستان', 'است', 'رئال', 'ریال', 'دانش', 'دانشگاه', 'این', 'اینتر', 'تن', 'تنهایی', 'کارگاه', 'میروند', 'می\u200Cروند', 'بزرگترین', 'بزرگ', 'شهرهای بزرگ', 'C++', 'test@example.org', '🙂', '', '؟', 'وزیر نفت',
];

const request = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({ query, filters: {}, sort: 'relevance', ...more });
const codes = async (archive: SearchArchive, query: string): Promise<string[]> =>
  (await archive.search(request(query))).hits.map(({ article: { code } }) => code);

test('finds in a text and in a headline exactly what the fold says', async () => {
  const archive = new SearchArchive((await memoryIndex(TEXTS.flatMap((text, index) => [
    { code: `text-${index}`, text }, { code: `title-${index}`, title: text, text: 'متن دیگری' },
  ]))).load);
  for (const query of QUERIES) {
    const expected = TEXTS.flatMap((text, index) => (answersQuery(text, query) ? [`text-${index}`, `title-${index}`] : []));
    const found = await codes(archive, query);
    // Guesses are left out once there is a page of results.
    if (found.length >= 10) expect(found.filter((code) => !expected.includes(code)), query).toEqual([]);
    else expect([...found].sort(), query).toEqual([...expected].sort());
  }
});

test('several compounds of a query may be written otherwise in a text', async () => {
  const archive = new SearchArchive((await memoryIndex([
    { code: 'apart', text: 'مرکز لرزه نگاری هنگ کنگ گزارش داد' }, { code: 'joined', text: 'کمخوابی و رنگپریدگی چشم' }, { code: 'form', text: 'آن ذره ای از دولت مردان' },
  ])).load);
  expect(await codes(archive, 'لرزهنگاری هنگکنگ')).toEqual(['apart']);
  expect(await codes(archive, 'کم خوابی رنگ پریدگی')).toEqual(['joined']);
  expect(await codes(archive, 'دولتمردان ذرهای')).toEqual(['form']);
  expect(await codes(archive, 'لرزهنگاری هنگزنگ')).toEqual([]);
});

test('a headline counts more than a text, two words together more than apart, and new more than old', async () => {
  const old = '2020-01-01T10:00:00+03:30';
  const archive = new SearchArchive((await memoryIndex([
    { code: 'apart', text: 'زلزله یک دو سه چهار پنج شش کرمانشاه هفت' }, { code: 'together', text: 'یک دو سه چهار پنج شش هفت زلزله کرمانشاه' },
    { code: 'title', title: 'زلزله کرمانشاه', text: 'یک دو سه چهار پنج شش هفت' }, { code: 'old', text: 'یک دو سه چهار پنج شش هفت زلزله کرمانشاه', date: old },
    { code: 'old-title', title: 'زلزله در کرمانشاه', text: 'یک دو سه چهار پنج شش هفت', date: old }, { code: 'other', text: 'زلزله یک' },
  ])).load);
  expect(await codes(archive, 'زلزله کرمانشاه')).toEqual(['title', 'old-title', 'together', 'apart', 'old']);
});

test('where nothing has all words of a long query, what has most of them is found, and said to be a part', async () => {
  const archive = new SearchArchive((await memoryIndex([{ code: 'two', text: 'زلزله کرمانشاه' }, { code: 'one', text: 'زلزله' }])).load);
  const answer = await archive.search(request('زلزله کرمانشاه آمریکا'));
  expect([answer.hits.map(({ article: { code } }) => code), answer.isPartial]).toEqual([['two'], true]);
  expect((await archive.search(request('کرمانشاه آمریکا'))).hits).toEqual([]);
});

test('common words of a longer query are not asked for', async () => {
  const archive = new SearchArchive((await memoryIndex([{ code: 'a', text: 'زلزله کرمانشاه' }])).load);
  expect(await codes(archive, 'زلزله در کرمانشاه')).toEqual(['a']);
  expect(await codes(archive, 'در کرمانشاه')).toEqual([]);
});

test('counts by filters, each without itself, and narrows down', async () => {
  const archive = new SearchArchive((await memoryIndex([
    { code: 'a', text: 'زلزله', section: 'sport' }, { code: 'b', text: 'زلزله', section: 'politics', date: '2020-01-01T10:00:00+03:30' }, { code: 'c', text: 'زلزله', section: 'sport', date: '2020-01-01T10:00:00+03:30' },
  ])).load);
  const { hits, facets } = await archive.search(request('زلزله', { filters: { section: 'sport' } }));
  expect(hits.map(({ article: { code } }) => code)).toEqual(['a', 'c']);
  expect(facets.section).toEqual([{ value: 'sport', count: 2 }, { value: 'politics', count: 1 }]);
  expect(facets.year).toEqual([{ value: '1405', count: 1 }, { value: '1398', count: 1 }]);
});

/** A large archive: 3000 articles on as many days, one of which has a rare word. */
const LARGE = Array.from({ length: 3000 }, (_, number) => ({
  code: String(number), text: `خبر روز ${number === 5 ? 'ققنوس' : ''}`, date: new Date(Date.UTC(2018, 0, 1 + number, 8)).toISOString(),
}));

test('asks the newest shards first, older ones when there is little, all of a year, and each file once', async () => {
  const index = await memoryIndex(LARGE, 32);
  const archive = new SearchArchive(index.load);
  const common = await archive.search(request('خبر'));
  expect(common.asked).toBe(5);
  expect(common.hits.length).toBeGreaterThanOrEqual(10);
  expect(new Set(index.loaded).size).toBe(index.loaded.length);
  expect((await archive.search(request('خبر'), { least: 7 })).asked).toBe(7);
  expect((await archive.search(request('خبر'), { isPatient: true })).asked).toBe(5);
  const rare = await archive.search(request('ققنوس'));
  expect([rare.hits.map(({ article: { code } }) => code), rare.asked]).toEqual([['5'], rare.askable]);
  const { hits } = await archive.search(request('ققنوس', { filters: { year: 1396 } }));
  expect(hits.map(({ article: { code } }) => code)).toEqual(['5']);
  expect(new Set(index.loaded).size).toBe(index.loaded.length);
});

test('whoever is patient is told of a rare word in old news, after all that is newer', async () => {
  const archive = new SearchArchive((await memoryIndex(LARGE, 32)).load);
  const { hits, asked, askable } = await archive.search(request('ققنوس'), { isPatient: true });
  expect([hits.map(({ article: { code } }) => code), asked]).toEqual([['5'], askable]);
}, 20_000);

test('a shard that fails costs its own results, and is asked again', async () => {
  const index = await memoryIndex([{ code: 'new', text: 'زلزله' }, { code: 'old', text: 'زلزله', date: '2010-01-01T10:00:00+03:30' }], 1);
  let isBroken = true;
  const archive = new SearchArchive((path) => (isBroken && path.startsWith('pagefind/1380s/') ? Promise.reject(new Error('offline')) : index.load(path)));
  const broken = await archive.search(request('زلزله'));
  expect([broken.hits.length, broken.failed.map(({ name }) => name)]).toEqual([1, ['1380s']]);
  isBroken = false;
  const whole = await archive.search(request('زلزله'));
  expect([whole.hits.length, whole.failed]).toEqual([2, []]);
});
