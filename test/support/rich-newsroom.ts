import { articleText, TestNewsroom } from './newsroom.ts';
import { picture } from './site.ts';

/** Words that end or open whatever they are written into without escaping: elements, attributes, comments, CDATA, YAML, JSON and scripts. */
export const HOSTILE = '</title></script><!--<script>alert(1)</script> ]]> &amp; &lt; "\' `${x}` \\u003c «کی\u200Cیف» \u2067وارونه\u2069';

const WORDS = JSON.stringify(HOSTILE);

const SITE = `title: ${JSON.stringify('روزنامه "آزمون" & <پسران>')}
url: https://rich.example/news
description: ${WORDS}
lang: fa-AF
pageSize: 5
feeds: { tagMinimum: 1, tagFormats: [rss, atom, json], hub: "https://hub.example/?a=1&b=2" }
publisher: { legalName: ${WORDS}, logo: /logo.png, founded: "2021", policies: { principles: /about/, ethics: "https://other.example/?a=1&b=2" } }
social: { x: "@khabar", telegram: "@khabar_news", fediverse: "@khabar@social.example", cards: true, links: ["https://www.instagram.com/khabar?a=1&b=2"] }
search: { external: { action: "https://find.example/?x=1", hidden: { sites: ${WORDS} } } }
forms: { comments: { action: "https://forms.example/c?a=1&b=2", hidden: { key: ${WORDS} } }, newsletter: { action: "https://forms.example/n" } }
`;

const BODY = `بند نخست با [پیوند](/section/sport/)، <b>برچسب خام</b>، &amp; و [نشانی](https://other.example/?a=1&b="2").[^۱] ${'```'}

| نام | عدد |
|---|---:|
| الف | ۱ |
| <script>alert(1)</script> | ۲ |

![نقشه "آبی" & سبز](media/b.png)

- [x] کار
- [ ] کار دیگر

## عنوان <img src=x onerror=alert(1)>

:::pullquote{by="گوینده <b>"}
گفته‌ای با ]]> و "گیومه".
:::

:::factbox{title="در یک نگاه & <i>"}
- نکته
:::

\`\`\`html
<script>alert("]]>")</script>
\`\`\`

[^۱]: پانویس با <b>برچسب</b>.
`;

const UPDATES = `متن آغاز.

:::update{time="1405/09/03 08:05" title="بسته شد <b> & ]]>" by="سارا & <i>" key}
بند نخست <script>alert(1)</script> با ]]> و **پررنگ**.
:::

:::update{time="1405/09/03 09:05"}
> گفته‌ای با &amp; و "گیومه".
:::
`;

function rich(code: string, day: number, fields: Record<string, string | undefined> = {}, body = BODY): string {
  return articleText({
    title: WORDS, kicker: WORDS, subtitle: WORDS, lead: WORDS, code: `"${code}"`, date: `1405/09/${String(day).padStart(2, '0')} 10:00`, section: 'politics', agency: 'anadolu', via: 'isna',
    author: 'sara-ahmadi', tags: '["ناتو & <b>", "آب\u200Cوهوا"]', updated: '1405/09/03 11:00', image: `{ src: media/a.png, alt: ${WORDS}, caption: ${WORDS}, credit: ${WORDS} }`,
    corrections: `[{ date: 1405/09/03 10:30, note: ${WORDS} }]`, ...fields,
  }, body);
}

/**
 * A newsroom below a folder of its host, in which every feature is used and every text is as hostile as its field allows: what validators are
 * run on besides the sample.
 */
export async function richNewsroom(): Promise<TestNewsroom> {
  return new TestNewsroom({
    'content/site.yml': SITE,
    'content/sections.yml': `politics: { title: ${JSON.stringify('سیاست & <جهان>')}, description: ${WORDS} }\nsport: { title: ورزش }\n`,
    'content/agencies.yml': `isna: { title: ${JSON.stringify('ایسنا & "یک"')}, newsIndex: false }\nanadolu: { title: آناتولی, description: ${WORDS}, url: "https://aa.example/?a=1&b=2", logo: media/b.png }\n`,
    'content/authors.yml': `sara-ahmadi: { name: ${JSON.stringify('سارا "احمدی" <b>')}, description: ${WORDS}, fediverse: "@sara@social.example" }\n`,
    'content/media/a.png': await picture('#336699', { width: 1200, height: 800 }),
    'content/media/b.png': await picture('#996633', { width: 900, height: 600 }),
    'public/logo.png': await picture('#222222', { width: 512, height: 512 }),
    ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`content/articles/a${at}.md`, rich(`rich-${at}`, 1 + (at % 3), { related: '["rich-0"]' })])),
    'content/articles/plain.md': rich('plain', 2, { image: undefined, agency: undefined, via: undefined, author: undefined, tags: undefined, lead: undefined, kicker: undefined, updated: undefined, corrections: undefined }),
    'content/articles/alias.md': rich('alias', 1, { aliases: '["/old/a&b/", "/گفت\u200Cوگو/"]' }),
    'content/articles/live.md': rich('live', 3, { date: '1405/09/03 08:00', live: 'true', breaking: 'until 1405/09/03 18:00' }, UPDATES),
    'content/articles/gone.md': rich('gone', 1, { withdrawn: `{ date: 1405/09/03, reason: ${WORDS} }` }),
    'content/articles/code.mdx': rich('code', 2, {}, 'export const n = 3;\n\nمتن {n}.\n\n<Note title="یادداشت">\n\nمتن\n\n</Note>\n'),
    'content/comments/rich-0/1.yml': `_id: c1\nname: ${JSON.stringify('نام & "یک"')}\ndate: 1405/09/02 12:00\nemail: reader@secret.example\nmessage: ${JSON.stringify('متن & ]]> "گیومه" https://other.example/?a=1&b=2')}\n`,
    'content/comments/rich-0/2.yml': '_id: c2\n_parent: c1\nname: دو\ndate: 1405/09/02 13:00\nmessage: پاسخ\n',
    'content/pages/about.md': `---\ntitle: ${WORDS}\ndescription: ${WORDS}\n---\nمتن <b>خام</b> & ]]>.\n`,
  });
}
