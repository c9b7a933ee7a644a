import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './support/browser.ts';
import { articleText, TestNewsroom } from './support/newsroom.ts';

/** Texts, and their parts as they stand from right to left on the page. */
const CASES: readonly [text: string, ...parts: string[]][] = [
  ['شهر Kyiv (۵۰٪) است', 'شهر', 'Kyiv', '(', '۵۰', '٪', ')', 'است'],
  ['پیمان (NATO) است', 'پیمان', '(', 'O', 'N', ')', 'است'],
  ['سازمان Foo (Bar) است', 'سازمان', ')', 'Bar', '(', 'Foo', 'است'],
  ['نتیجه ۱۰-۵ شد', 'نتیجه', '۵', '-', '۱۰', 'شد'],
  ['تلفن ۰۲۱-۸۸۵۵۴۴۳۳ است', 'تلفن', '۸۸۵۵۴۴۳۳', '-', '۰۲۱', 'است'],
  ['تلفن ۰۲۱ ۸۸۵۵ ۴۴۳۳ است', 'تلفن', '۴۴۳۳', '۸۸۵۵', '۰۲۱', 'است'],
  ['کد +۹۸ است', 'کد', '۹۸', '+', 'است'],
  ['رشد +۲٫۵٪ داشت', 'رشد', '۲٫۵', '+', '٪', 'داشت'],
  ['دمای -۵ درجه', 'دمای', '۵', '-', 'درجه'],
  ['زبان C++ است', 'زبان', '++', 'C', 'است'],
  ['نسل 5G است', 'نسل', 'G', '5', 'است'],
  ['نشانی https://example.com/a/ است', 'نشانی', '/a/', 'example', 'https', 'است'],
  ['NATO، EU و UN', 'NATO', '،', 'EU', 'و', 'UN'],
];

let newsroom: TestNewsroom;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const body = CASES.map(([text]) => `- ${text}\n- **${text}**\n`).join('');
  const titles = CASES.map(([text], index) => [`content/articles/${index}.md`, articleText({ title: `"${text}"`, code: `"${index}"`, date: `1400/11/02 10:${10 + index}` })]);
  newsroom = new TestNewsroom({ ...Object.fromEntries(titles) as Record<string, string>, 'content/articles/body.md': articleText({ code: '"body"', date: '1400/11/01' }, body) });
  const report = await newsroom.build({ strict: true });
  expect(report.issues).toEqual([]);
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
});

afterAll(async () => {
  await browser?.close();
  newsroom?.[Symbol.dispose]();
});

/** The parts of an element's text from right to left, by where the browser has drawn them. */
async function fromRight(selector: string, index: number, parts: readonly string[]): Promise<string[]> {
  return page.locator(selector).nth(index).evaluate((element, names) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const characters: { node: Node; offset: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const value = node.nodeValue ?? '';
      for (let offset = 0; offset < value.length; offset += 1) characters.push({ node, offset });
      text += value;
    }
    // Each part stands in its text once.
    const middle = (name: string): number => {
      const start = text.indexOf(name);
      const rights = [...name].map((_, at) => {
        const { node, offset } = characters[start + at]!;
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const { left, right } = range.getClientRects()[0]!;
        return (left + right) / 2;
      });
      return rights.reduce((sum, right) => sum + right, 0) / rights.length;
    };
    return names.map((name) => ({ name, x: middle(name) })).sort((a, b) => b.x - a.x).map(({ name }) => name);
  }, parts);
}

describe('is drawn in the order in which it is read', () => {
  test.each(CASES.map(([text, ...parts], index) => ({ text, parts, index })))('$text', async ({ parts, index }) => {
    await page.setContent(newsroom.page('/news/body/'));
    expect(await fromRight('.story li', 2 * index, parts), 'in the text').toEqual(parts);
    expect(await fromRight('.story li', 2 * index + 1, parts), 'in emphasis').toEqual(parts);
    await page.setContent(newsroom.page(`/news/${index}/`));
    expect(await fromRight('h1', 0, parts), 'in the title').toEqual(parts);
    await page.setContent(newsroom.page('/latest/'));
    expect(await fromRight('.card-title a', CASES.length - 1 - index, parts), 'in a list').toEqual(parts);
  });
});
