import { beforeAll, describe, expect, test } from 'vitest';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { element, textOf } from './support/site.ts';

const AGENCIES = `isna: { title: ایسنا }
anadolu: { title: آناتولی }
mehr: { title: خبرگزاری مهر }
shargh: { title: روزنامه شرق }
amp: { title: "A&B <خبر>" }
`;

interface Case {
  readonly name: string;
  readonly body: string;
  readonly fields?: Record<string, string>;
  /** What is expected of the text, in words. */
  readonly text: string;
}

const SOURCE = 'به گزارش بخش بین‌الملل روزنامه آزمون، به نقل از خبرگزاری آناتولی،';

/** Builds one newsroom of all cases, and gives the HTML of each one's text. */
function stories(cases: readonly Case[], format: 'md' | 'mdx' = 'md'): (index: number) => string {
  const html: string[] = [];
  beforeAll(async () => {
    const articles = cases.map(({ body, fields }, index): [string, string] => [
      `content/articles/c${index}.${format}`,
      articleText({ code: `"c${index}"`, section: 'international', agency: 'anadolu', ...fields }, body),
    ]);
    using newsroom = new TestNewsroom({ 'content/agencies.yml': AGENCIES, ...Object.fromEntries(articles) });
    expect((await newsroom.build()).issues).toEqual([]);
    for (const index of cases.keys()) html.push(element(newsroom.page(`/news/c${index}/`), '.story'));
  });
  return (index) => html[index] ?? '';
}

function titled(cases: readonly Case[]): [name: string, index: number, text: string][] {
  return cases.map(({ name, text }, index) => [name, index, text]);
}

describe('the source', () => {
  const CASES: Case[] = [
    { name: 'opens the first paragraph', body: 'وزیر گفت.\n\nبند دوم.', text: `${SOURCE} وزیر گفت. بند دوم.` },
    { name: 'goes before a paragraph that opens with emphasis', body: '**وزیر** گفت.', text: `${SOURCE} وزیر گفت.` },
    { name: 'goes into the first paragraph after a heading', body: '## سرتیتر\n\nوزیر گفت.', text: `سرتیتر ${SOURCE} وزیر گفت.` },
    { name: 'goes into the first paragraph after a list', body: '- یک\n- دو\n\nوزیر گفت.', text: `یک دو ${SOURCE} وزیر گفت.` },
    { name: 'goes into the first paragraph after a quotation', body: '> نقل\n\nوزیر گفت.', text: `نقل ${SOURCE} وزیر گفت.` },
    { name: 'has a paragraph of its own before a text without one', body: '- یک\n- دو', text: `${SOURCE.slice(0, -1)}: یک دو` },
    { name: 'is the whole text where there is none', body: '', text: `${SOURCE.slice(0, -1)}:` },
    { name: 'is not called an agency twice', fields: { agency: 'mehr' }, body: 'وزیر گفت.', text: 'به گزارش بخش بین‌الملل روزنامه آزمون، به نقل از خبرگزاری مهر، وزیر گفت.' },
    { name: 'is called a newspaper when it is one', fields: { agency: 'shargh' }, body: 'وزیر گفت.', text: 'به گزارش بخش بین‌الملل روزنامه آزمون، به نقل از روزنامه شرق، وزیر گفت.' },
    { name: 'may have any name', fields: { agency: 'amp' }, body: 'وزیر گفت.', text: 'به گزارش بخش بین‌الملل روزنامه آزمون، به نقل از خبرگزاری A&B <خبر>، وزیر گفت.' },
    { name: 'is not named in a text of the newsroom itself', fields: { agency: '' }, body: 'وزیر گفت.', text: 'وزیر گفت.' },
    ...([
      ['در واکنش به گزارش خبرگزاری آناتولی، وزیر گفت.'],
      ['وزیر در پاسخ به گزارش آناتولی گفت.'],
      ['وزیر با اشاره به گزارش آناتولی گفت.'],
      ['وزیر با توجه به گزارش‌های تازه گفت.'],
      ['به گزارش‌های مردمی رسیدگی شد.'],
      ['وزیر آناتولی را ندید.'],
      ['سفر به آناتولی؛ به گزارش ما گوش کنید.'],
      ['گزارش خبرگزاری‌ها را وزیر رد کرد.'],
    ] as const).map(([body]): Case => ({ name: `is not taken to be named by «${body}»`, body, text: `${SOURCE} ${body}` })),
  ];
  const story = stories(CASES);
  test.each(titled(CASES))('%s', (_, index, text) => expect(textOf(story(index).replace(/<\/(?:h2|p|li)>/g, '$& '))).toBe(text));

  test('is linked to the agency\'s page, within the paragraph', () => {
    expect(story(0)).toMatch(/<p><span class="attribution">به گزارش بخش بین‌الملل روزنامه آزمون، به نقل از <a class="agency" href="\/agency\/anadolu\/">خبرگزاری آناتولی<\/a>،<\/span> وزیر گفت\.<\/p>/);
  });
});

describe('a source that the author has named', () => {
  const BODIES = [
    'به گزارش آناتولی، وزیر گفت.',
    'به گزارش خبرگزاری آناتولی، وزیر گفت.',
    'به گزارش روزنامه آزمون، وزیر گفت.',
    'به نقل از آناتولی، وزیر گفت.',
    'به‌گزارش آناتولی، وزیر گفت.',
    'به‌نقل از آناتولی، وزیر گفت.',
    'به گزارشِ آناتولی، وزیر گفت.',
    'به گزارش «آناتولی»، وزیر گفت.',
    '**به گزارش** آناتولی، وزیر گفت.',
    '[به گزارش آناتولی](https://aa.example/)، وزیر گفت.',
    'بنا بر گزارش آناتولی، وزیر گفت.',
    'بنابر گزارش آناتولی، وزیر گفت.',
    'بنا به گزارش آناتولی، وزیر گفت.',
    'بر اساس گزارش آناتولی، وزیر گفت.',
    'براساس گزارش آناتولی، وزیر گفت.',
    'بر پایه گزارش آناتولی، وزیر گفت.',
    'طبق گزارش آناتولی، وزیر گفت.',
    'به نوشته آناتولی، وزیر گفت.',
    'به نوشتهٔ آناتولی، وزیر گفت.',
    'به گفته خبرگزاری آناتولی، وزیر گفت.',
    'روزنامه آزمون: به گزارش آناتولی، وزیر گفت.',
    'تهران - به گزارش آناتولی، وزیر گفت.',
    'تهران – آناتولی – وزیر گفت.',
    'آنکارا (آناتولی) - وزیر گفت.',
    'وزیر، به گزارش آناتولی، گفت.',
    'وزیر به نقل از خبرگزاری دولتی آناتولی گفت.',
    'با استناد به گزارش آناتولی، وزیر گفت.',
    'خبرگزاری آناتولی گزارش داد که وزیر رفته است.',
    'آناتولی روز شنبه گزارش داد: وزیر رفته است.',
    'خبرگزاری آناتولی نوشت: وزیر رفته است.',
    'آناتولی خبر داد وزیر رفته است.',
    'خبرگزاري آناتولي: وزير رفت. به گزارش آناتولي، او گفت.',
  ];
  const CASES = BODIES.map((body): Case => ({ name: body, body, text: textOf(body.replace(/\*\*|[[\]]|\(https.*?\)/g, '')) }));
  const story = stories(CASES);
  test.each(titled(CASES))('is not named again: «%s»', (_, index) => expect(story(index)).not.toContain('attribution'));
});

describe('the agency that relayed a text', () => {
  const via = { agency: '', via: 'isna' };
  const CASES: Case[] = [
    { name: 'closes the last paragraph', fields: via, body: 'بند نخست.\n\nبند پایانی.', text: 'بند نخست. بند پایانی./ایسنا' },
    { name: 'closes the last paragraph before a list', fields: via, body: 'بند.\n\n- یک', text: 'بند./ایسنا یک' },
    { name: 'has a paragraph of its own after a text without one', fields: via, body: '- یک', text: 'یک /ایسنا' },
    { name: 'is named by its short name', fields: { ...via, via: 'mehr' }, body: 'بند.', text: 'بند./مهر' },
    { name: 'may be a newspaper', fields: { ...via, via: 'shargh' }, body: 'بند.', text: 'بند./روزنامه شرق' },
    { name: 'stands beside the source', fields: { via: 'isna' }, body: 'بند.', text: `${SOURCE} بند./ایسنا` },
    ...['بند. /ایسنا', 'بند./ایسنا', 'بند. / ایسنا', 'بند./ایسنا.', 'بند./ايسنا', 'بند./خبرگزاری ایسنا'].map(
      (body): Case => ({ name: `is not named twice: «${body}»`, fields: via, body, text: 'بند./ایسنا' }),
    ),
    { name: 'stays as the author set it', fields: via, body: 'بند. [/ایسنا](https://isna.ir)', text: 'بند. /ایسنا' },
    { name: 'does not replace what is no credit', fields: via, body: 'یک/دو', text: 'یک/دو/ایسنا' },
    { name: 'may be the one that the author closed a longer text with', fields: via, body: 'بند.\n\nبند پایانی. /ایسنا', text: 'بند. بند پایانی./ایسنا' },
  ];
  const story = stories(CASES);
  test.each(titled(CASES))('%s', (_, index, text) => expect(textOf(story(index).replace(/<\/(?:p|li)>/g, '$& '))).toBe(text));

  test('is linked to its page', () => {
    expect(story(0)).toContain('بند پایانی.<span class="relay-credit">/<a class="agency" href="/agency/isna/">ایسنا</a></span></p>');
  });
});

describe('the credits of an MDX article', () => {
  const CASES: Case[] = [
    { name: 'are joined into its paragraphs', fields: { via: 'isna' }, body: 'وزیر گفت.\n\nبند پایانی.', text: `${SOURCE} وزیر گفت. بند پایانی./ایسنا` },
    { name: 'are not doubled', fields: { via: 'isna' }, body: 'به گزارش آناتولی، وزیر گفت. /ایسنا', text: 'به گزارش آناتولی، وزیر گفت. /ایسنا' },
  ];
  const story = stories(CASES, 'mdx');
  test.each(titled(CASES))('%s', (_, index, text) => expect(textOf(story(index).replace(/<\/p>/g, '$& '))).toBe(text));
});

describe('the site\'s name before the lead', () => {
  const CASES: [name: string, leadPrefix: string, lead: string, text: string][] = [
    ['is there when the settings ask for it', 'leadPrefix: true\n', 'وزیر به سفر رفت.', 'روزنامه آزمون: وزیر به سفر رفت.'],
    ['is not there when they do not', 'leadPrefix: false\n', 'وزیر به سفر رفت.', 'وزیر به سفر رفت.'],
    ['is not there by default', '', 'وزیر به سفر رفت.', 'وزیر به سفر رفت.'],
    ['is not written twice', 'leadPrefix: true\n', '"روزنامه آزمون: وزیر به سفر رفت."', 'روزنامه آزمون: وزیر به سفر رفت.'],
    ['does not come of nothing', 'leadPrefix: true\n', '', ''],
  ];

  test.each(CASES)('%s', async (_, leadPrefix, lead, text) => {
    using newsroom = new TestNewsroom({ 'content/site.yml': SETTINGS['content/site.yml'] + leadPrefix, 'content/articles/a.md': articleText({ code: '"1"', lead }) });
    expect((await newsroom.build()).issues).toEqual([]);
    expect(textOf(element(newsroom.page('/news/1/'), '.lead'))).toBe(text);
  });
});
