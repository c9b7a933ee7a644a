import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparisonKey } from '../src/persian/comparison-key.ts';
import { articleText, SETTINGS, TestNewsroom } from './support/newsroom.ts';
import { picture } from './support/site.ts';

/** All that is told of the hidden article holds one of these, and nothing else in the newsroom does. */
const PERSIAN = 'قژغ';
const LATIN = 'qzhgh';
const CODE = '99887766554';
const ALIAS = 'vvxalias';
/** A colour that no other picture of the newsroom has. */
const COLOR = [17, 203, 71] as const;

const NOW = Date.parse('2026-11-24T12:00:00+03:30');
const BODY = `## سرتیتر ${PERSIAN}\n\nمتن ${PERSIAN}متن در یک بند.[^1]\n\n![${PERSIAN}شرح](media/${LATIN}-inner.png)\n\n[پیوند](https://${LATIN}.example/)\n\n[^1]: پانویس ${PERSIAN}پانویس\n`;

function secret(fields: Record<string, string> = {}, body = BODY): string {
  return articleText({
    title: `${PERSIAN}تیتر`, kicker: `${PERSIAN}روتیتر`, subtitle: `${PERSIAN}زیرتیتر`, lead: `${PERSIAN}لید`,
    date: '1405/08/30 10:00', code: `"${CODE}"`, tags: `[${PERSIAN}برچسب, ${LATIN}-tag, اوکراین]`,
    agency: 'anadolu', via: 'isna', author: 'sara-ahmadi', related: '["1"]', aliases: `[/old/${ALIAS}/, /${PERSIAN}${ALIAS}.html]`,
    image: `{ src: media/${LATIN}-lead.png, alt: ${PERSIAN}جایگزین, caption: ${PERSIAN}زیرنویس, credit: ${PERSIAN}عکاس }`,
    corrections: `[{ date: 1405/09/01, note: ${PERSIAN}اصلاح }]`, ...fields,
  }, body);
}

/** What an MDX article says is in the compiled templates. */
const MDX_BODY = `متن ${PERSIAN}متن.\n\n<Note>${PERSIAN}یادداشت</Note>\n\n<Figure src="media/${LATIN}-inner.png" alt="${PERSIAN}" caption="${PERSIAN}" />\n`;

const FATES = {
  draft: { status: 'draft' },
  embargoed: { embargo: '1405/09/03 12:01' },
  'embargoed by a second': { embargo: '2026-11-24T12:00:01+03:30' },
  'draft and withdrawn': { status: 'draft', withdrawn: '{ date: 1405/09/02, reason: دلیل }' },
  'embargoed and withdrawn': { embargo: '1405/09/04', withdrawn: '{ date: 1405/09/02, reason: دلیل }' },
} as const;
const WITHDRAWN = { withdrawn: '{ date: 1405/09/02, reason: دلیل برداشتن }' };

describe.each([['md', BODY], ['mdx', MDX_BODY]] as const)('an article in .%s', (format, body) => {
  const FILE = `content/articles/${LATIN}-file.${format}`;
  let pictures: [lead: Buffer, inner: Buffer];

  beforeAll(async () => {
    pictures = [await secretPicture(`lead ${LATIN}`), await secretPicture(`inner ${LATIN}`)];
  });

  /** A newsroom whose public articles and settings point to the secret one in every way there is. */
  async function open(text: string): Promise<TestNewsroom> {
    const site = `${SETTINGS['content/site.yml']}home: { lead: "${CODE}", top: ["${CODE}", "1"] }\n`;
    const other = await picture('#c04020');
    return new TestNewsroom({
      'content/site.yml': site,
      'content/articles/before.md': articleText({ title: 'خبر پیشین', code: '"1"', date: '1405/08/01', tags: '[اوکراین]', related: `["${CODE}"]`, image: '{ src: media/other.png, alt: عکس }' }),
      'content/articles/after.md': articleText({ title: 'خبر پسین', code: '"2"', date: '1405/09/01', tags: '[اوکراین]', related: `["${CODE}", "1"]`, agency: 'anadolu' }),
      'content/media/other.png': other,
      [`content/media/${LATIN}-lead.png`]: pictures[0], [`content/media/${LATIN}-inner.png`]: pictures[1],
      [FILE]: text,
    });
  }

  test('is found in the site by these tests while it is public', async () => {
    using newsroom = await open(secret({}, body));
    const report = await newsroom.build();
    expect(report.issues).toEqual([]);
    const found = await leaks(newsroom);
    for (const file of [`news/${CODE}/index.html`, 'index.html', `old/${ALIAS}/index.html`, `tag/${comparisonKey(`${PERSIAN}برچسب`)}/index.html`]) expect(found).toContain(file);
    const pictures = found.filter((file) => /\.(?:jpg|webp)$/.test(file));
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    // What the camera wrote into a picture is never published.
    expect(pictures.filter((file) => newsroom.output().get(file)?.includes(LATIN))).toEqual([]);
  });

  test.each(Object.entries(FATES))('leaves no byte in a new site while it is %s', async (_, fields) => {
    using newsroom = await open(secret(fields, body));
    expect((await newsroom.build()).articles).toMatchObject({ public: 2, hidden: 1, withdrawn: 0 });
    expect(await leaks(newsroom)).toEqual([]);
  });

  test('leaves no byte when it was public and is hidden, and comes back whole', async () => {
    using newsroom = await open(secret({}, body));
    await newsroom.build();
    const open_ = newsroom.output();
    for (const fields of Object.values(FATES)) {
      newsroom.write(FILE, secret(fields, body));
      await newsroom.build();
      expect(await leaks(newsroom)).toEqual([]);
      await newsroom.build({ full: true });
      expect(await leaks(newsroom)).toEqual([]);
      newsroom.write(FILE, secret({}, body));
      await newsroom.build();
      expect(newsroom.output()).toEqual(open_);
    }
    newsroom.remove(FILE);
    await newsroom.build();
    expect(await leaks(newsroom)).toEqual([]);
  });

  test('leaves its address, date and reason when it is withdrawn, and no other byte', async () => {
    using newsroom = await open(secret({}, body));
    using anew = await open(secret(WITHDRAWN, body));
    await newsroom.build();
    newsroom.write(FILE, secret(WITHDRAWN, body));
    for (const build of [() => newsroom.build(), () => newsroom.build({ full: true }), () => anew.build()]) {
      const report = await build();
      expect(report.articles).toMatchObject({ public: 2, withdrawn: 1 });
    }
    const pages = [`news/${CODE}/index.html`, `lite/${CODE}/index.html`, `old/${ALIAS}/index.html`, `${PERSIAN}${ALIAS}.html`, '_nginx/http.conf', '_redirects'];
    for (const site of [newsroom, anew]) {
      expect(await leaks(site, { but: [`${PERSIAN}${ALIAS}.html`, ALIAS, CODE] })).toEqual([]);
      // Only its own pages, its old addresses and the rules of hosts for them say its code.
      expect((await leaks(site)).sort()).toEqual(pages.sort());
    }
    expect(newsroom.output()).toEqual(anew.output());
  });

  test('leaves no byte after a preview of drafts', async () => {
    using newsroom = await open(secret({ status: 'draft' }, body));
    await newsroom.build({ drafts: true });
    expect(await leaks(newsroom)).not.toEqual([]);
    await newsroom.build();
    expect(await leaks(newsroom)).toEqual([]);
  });

  test('is not in a preview of drafts before its embargo', async () => {
    using newsroom = await open(secret({ embargo: '1405/09/04' }, body));
    await newsroom.build({ drafts: true });
    expect(await leaks(newsroom)).toEqual([]);
    await newsroom.build({ now: NOW + 24 * 3_600_000 });
    expect(await leaks(newsroom)).not.toEqual([]);
    await newsroom.build();
    expect(await leaks(newsroom)).toEqual([]);
  });
});

/** The files of a site that hold something of the secret article: in their names, text or pictures. */
async function leaks(newsroom: TestNewsroom, { but = [] }: { but?: readonly string[] } = {}): Promise<string[]> {
  const found: string[] = [];
  for (const [file, bytes] of newsroom.output()) {
    if (tells(file, but) || tells(bytes.toString('utf8'), but) || (await shows(file, bytes))) found.push(file);
  }
  return found;
}

/** Whether a text holds a marker, in whatever way it is written. */
function tells(text: string, but: readonly string[]): boolean {
  let plain = text
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) => String.fromCodePoint(Number(hex === undefined ? decimal : `0x${hex}`)));
  plain = comparisonKey(plain);
  for (const allowed of but) plain = plain.replaceAll(comparisonKey(allowed), '');
  return [PERSIAN, LATIN, CODE, ALIAS].some((marker) => plain.includes(comparisonKey(marker)));
}

async function shows(file: string, bytes: Buffer): Promise<boolean> {
  if (!/\.(?:jpe?g|webp|png|avif)$/.test(file)) return false;
  const { data } = await sharp(bytes).resize(1, 1).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return COLOR.every((channel, index) => Math.abs(channel - (data[index] ?? 0)) < 12);
}

/** A picture with the colour in its bytes and a marker in its metadata. */
function secretPicture(note: string): Promise<Buffer> {
  const [r, g, b] = COLOR;
  return sharp({ create: { width: note.length * 8, height: 40, channels: 3, background: { r, g, b } } })
    .withExif({ IFD0: { ImageDescription: note, Artist: LATIN } }).png().toBuffer();
}
