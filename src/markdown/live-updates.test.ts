import { describe, expect, test } from 'vitest';
import { newestFirst } from '../domain/coverage.ts';
import { renderMarkdown } from './render-markdown.ts';

const update = (attributes: string, text = 'متن.'): string => `:::update{${attributes}}\n${text}\n:::\n\n`;
const updatesOf = (source: string) => renderMarkdown(source).document?.updates ?? [];
const idsOf = (source: string) => updatesOf(source).map(({ id }) => id);

describe('an update', () => {
  test('is taken out of the text, with all that it says', () => {
    const { document, problems } = renderMarkdown(`پیش\u200cدرآمد.\n\n${update('time="1405/09/03 14:20" title="نشست آغاز شد" by="سارا احمدی" key', 'درها **بسته** شد.')}پایان.\n`, { firstLine: 10 });
    expect(problems).toEqual([]);
    expect(document?.html).toBe('<p>پیش\u200cدرآمد.</p>\n<p>پایان.</p>');
    expect(document?.closingText).toBe('پایان.');
    expect(document?.text).toBe('پیش\u200cدرآمد. پایان. نشست آغاز شد درها بسته شد.');
    expect(document?.updates).toEqual([{
      id: 'u-14050903-1420', at: Date.parse('2026-11-24T14:20:00+03:30'), title: 'نشست آغاز شد', by: 'سارا احمدی', isKey: true,
      html: '<p>درها <strong>بسته</strong> شد.</p>', text: 'درها بسته شد.', line: 12, column: 1,
    }]);
  });

  test('has its words set as Persian, and its pictures and links noted', () => {
    const { document } = renderMarkdown(update('time="1405/09/03 14:20" title="كتاب ها"', '![عکس](media/a.jpg)\n\n[خبر](/news/1/)'));
    expect(document?.updates?.[0]?.title).toBe('کتاب\u200cها');
    expect(document?.pictures).toEqual([{ src: 'media/a.jpg', line: 2, column: 1 }]);
    expect(document?.links).toEqual([{ href: '/news/1/', line: 4, column: 1 }]);
  });

  test('may hold other blocks', () => {
    const [found] = updatesOf('::::update{time="1405/09/03 14:20"}\nمتن\n\n:::note\nیادداشت\n:::\n::::\n');
    expect(found?.html).toBe('<p>متن</p><aside class="note" role="note" aria-label="یادداشت"><p>یادداشت</p></aside>');
  });
});

describe('anchors', () => {
  const [early, noon, again] = [update('time="1405/09/03 09:05"', 'یک'), update('time="1405/09/03 12:00"', 'دو'), update('time="۱۴۰۵/۰۹/۰۳ ۱۲:۰۰"', 'سه')];

  test('are made of the time in Tehran', () => {
    expect(idsOf(update('time="2026-11-24T20:30:00Z"'))).toEqual(['u-14050904-0000']);
  });

  test('stay when updates are added at the end, or at the head', () => {
    const before = idsOf(early + noon);
    expect(idsOf(early + noon + again)).toEqual([...before, 'u-14050903-1200-2']);
    expect(idsOf(noon + early)).toEqual(before);
    expect(idsOf(again + noon + early)).toEqual([...before, 'u-14050903-1200-2']);
  });

  test('are the author\'s own where there is an id', () => {
    expect(idsOf(early + update('time="1405/09/03 12:00" id="vote"') + noon)).toEqual(['u-14050903-0905', 'u-vote', 'u-14050903-1200']);
  });

  test('a heading of the text gives way', () => {
    const { document } = renderMarkdown(`## u 14050903 0905\n\n${early}`);
    expect(document?.headings[0]?.id).toBe('u-14050903-0905-2');
  });

  test('the newest come first, and of one minute the one that was written last', () => {
    const texts = (source: string) => newestFirst(updatesOf(source)).map(({ text }) => text);
    expect(texts(early + noon + again)).toEqual(['سه', 'دو', 'یک']);
    expect(texts(again + noon + early)).toEqual(['سه', 'دو', 'یک']);
    expect(texts(noon + early + again)).toEqual(['سه', 'دو', 'یک']);
  });
});

describe('what is wrong is named with its line', () => {
  test.each<[string, string, string, number]>([
    ['no time', 'متن\n\n:::update{title="عنوان"}\nمتن\n:::', 'block-attribute', 3],
    ['a day without a time', update('time="1405/09/03"'), 'update-time', 1],
    ['an unclear day', update('time="03/09/1405 14:20"'), 'update-time', 1],
    ['no such day', update('time="1405/12/30 14:20"'), 'update-time', 1],
    ['words', update('time="دیروز"'), 'update-time', 1],
    ['an id with other letters', update('time="1405/09/03 14:20" id="رأی"'), 'update-id', 1],
    ['an id that begins with a digit', update('time="1405/09/03 14:20" id="14050903"'), 'update-id', 1],
    ['one id twice', update('time="1405/09/03 14:20" id="a"') + update('time="1405/09/03 14:30" id="a"'), 'update-duplicate', 5],
    ['a key moment without a title', update('time="1405/09/03 14:20" key'), 'update-key', 1],
    ['an update in a block', '::::note\n:::update{time="1405/09/03 14:20"}\nمتن\n:::\n::::', 'update-nested', 2],
    ['an update in another', '::::update{time="1405/09/03 14:20"}\n:::update{time="1405/09/03 14:20"}\nمتن\n:::\n::::', 'update-nested', 2],
    ['an update in a list', '- متن\n  :::update{time="1405/09/03 14:20"}\n  متن\n  :::', 'update-nested', 2],
    ['nothing in it', ':::update{time="1405/09/03 14:20"}\n:::', 'block-empty', 1],
    ['an unknown attribute', update('time="1405/09/03 14:20" titel="عنوان"'), 'block-attribute', 1],
  ])('%s', (_, source, rule, line) => {
    expect(renderMarkdown(source).problems.map((problem) => [problem.rule, problem.severity, problem.line])).toEqual([[rule, 'error', line]]);
  });

  test('a key can be taken back', () => {
    expect(updatesOf(update('time="1405/09/03 14:20" key="false"'))[0]?.isKey).toBe(false);
  });
});
