import { articleText, SETTINGS } from './newsroom.ts';

/** Random numbers that are the same in every run: mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below a limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}

interface Draft {
  file: string;
  fields: Record<string, string>;
  body: string;
}

const SECTIONS = ['politics', 'international', 'sport'];
const TAGS = ['اوکراین', 'اوکراين', 'ناتو', 'آب\u200cوهوا', 'آب و هوا', 'NATO', 'nato', 'گاز'];
const MINUTE = 60_000;

/**
 * A newsroom in which something happens at each step, as in a year of work. It never contradicts itself, so
 * that what a site shows depends on its files and on the clock alone, not on what happened before.
 */
export class RandomNewsroom {
  readonly files = new Map<string, string | Uint8Array>(Object.entries(SETTINGS));
  now = Date.parse('2026-11-24T12:00:00+03:30');
  readonly #random: Random;
  readonly #pictures: readonly Uint8Array[];
  readonly #drafts = new Map<string, Draft>();
  #count = 0;
  #comments = 0;
  #mostRead: string[] = [];
  #settings: Record<string, string> = { title: 'روزنامه آزمون', url: 'https://test.example', pageSize: '5' };
  #newsIndex = '';
  #logo = '';
  #agencies: [id: string, title: string][] = [['isna', 'ایسنا'], ['anadolu', 'آناتولی']];

  /** @param pictures at least two, of which each name of a picture stands for one */
  constructor(seed: number, pictures: readonly Uint8Array[]) {
    this.#random = new Random(seed);
    this.#pictures = pictures;
    for (const name of ['a.png', 'b.png']) this.#changePicture(name);
    this.#changeFile();
    for (let at = 0; at < 8; at += 1) this.#publish();
    this.#save();
  }

  /** Does one thing, and says what. */
  step(): string {
    const [name, change] = this.#random.pick(this.#changes());
    change();
    this.#save();
    return name;
  }

  #changes(): [name: string, change: () => void][] {
    const random = this.#random;
    const one = (): Draft => random.pick([...this.#drafts.values()]);
    const set = (field: string, value: () => string) => (): void => void (one().fields[field] = value());
    return [
      ['new', () => this.#publish()],
      ['three at once', () => [1, 2, 3].forEach(() => this.#publish())],
      ['edit', () => void (one().body = this.#body())],
      ['new title', set('title', () => `تیتر ${random.below(1000)}`)],
      ['new lead', set('lead', () => (random.chance(30) ? '' : `لید ${random.below(1000)}`))],
      ['rename file', () => this.#rename(one())],
      ['move section', set('section', () => random.pick(SECTIONS))],
      ['retag', set('tags', () => this.#tags())],
      ['redate', set('date', () => this.#date())],
      ['new source', set('agency', () => random.pick(['', 'isna', 'anadolu']))],
      ['new relay', set('via', () => random.pick(['', 'isna', 'anadolu']))],
      ['new author', set('author', () => random.pick(['', 'sara-ahmadi']))],
      ['withdraw or give back', set('withdrawn', () => (random.chance(60) ? `{ date: 1405/09/01, reason: دلیل ${random.below(9)} }` : ''))],
      ['draft or publish', set('status', () => (random.chance(50) ? 'draft' : 'published'))],
      ['embargo', set('embargo', () => (random.chance(70) ? new Date(this.now + (random.below(180) - 30) * MINUTE).toISOString() : ''))],
      ['an hour passes', () => void (this.now += 60 * MINUTE)],
      ['two days pass', () => void (this.now += 47 * 60 * MINUTE)],
      ['news of today', set('date', () => new Date(this.now - random.below(50 * 60) * MINUTE).toISOString())],
      ['changed later', set('updated', () => (random.chance(70) ? this.#date() : ''))],
      ['correction', set('corrections', () => (random.chance(70) ? `[{ date: ${this.#date()}, note: اصلاح ${random.below(9)} }]` : ''))],
      ['news index', set('newsIndex', () => random.pick(['', 'true', 'false']))],
      ['live story', () => this.#cover(one())],
      ['breaking', set('breaking', () => (random.chance(70) ? this.#moment() : ''))],
      ['most read', () => void (this.#mostRead = [1, 2, 3].map(() => String(random.below(this.#count + 2))))],
      ['delete', () => void (this.#drafts.size > 3 && this.#drafts.delete(one().file))],
      ['pick related', set('related', () => `[${[1, 2, 3].map(() => `"${random.below(this.#count + 2)}"`).join(', ')}]`)],
      ['comment', () => this.#comment(one())],
      ['answers', () => { const draft = one(); for (let at = 0; at < 3; at += 1) this.#comment(draft); }],
      ['comment edited or removed', () => this.#changeComment()],
      ['forms', () => void (this.#settings['forms'] = random.pick(['{}', '{ comments: { action: https://forms.example/c } }', '{ newsletter: { provider: netlify } }']))],
      ['alias', () => this.#alias(one())],
      ['picture used', set('image', () => random.pick(['', '{ src: media/a.png, alt: الف }', '{ src: media/a.png, alt: الف, focus: چپ }', '{ src: media/a.png, alt: الف, focus: 80% 10% }', '{ src: media/b.png, alt: "", caption: زیرنویس }']))],
      ['file changed', () => this.#changeFile()],
      ['picture changed', () => this.#changePicture(random.pick(['a.png', 'b.png']))],
      ['agency renamed', () => void (this.#agencies = this.#agencies.map(([id]) => [id, `${id === 'isna' ? 'ایسنا' : 'آناتولی'} ${random.below(9)}`]))],
      ['agencies in another order', () => void this.#agencies.reverse()],
      ['news index of agencies', () => void (this.#newsIndex = random.pick(['', ', newsIndex: false']))],
      ['section renamed', () => this.#write('content/sections.yml', SETTINGS['content/sections.yml'].replace('ورزش', `ورزش ${random.below(9)}`))],
      ['author renamed', () => this.#write('content/authors.yml', `sara-ahmadi: { name: سارا ${random.below(9)}, role: نقش ${random.below(3)}${random.pick(['', ', photo: media/a.png', ', photo: media/b.png'])} }\n`)],
      ['logo of agencies', () => void (this.#logo = random.pick(['', ', logo: media/a.png', ', logo: media/b.png']))],
      ['site renamed', () => void (this.#settings['title'] = `روزنامه ${random.below(9)}`)],
      ['colours and logo', () => void (this.#settings['design'] = random.pick(['{}', '{ accent: "#8c1d2f" }', '{ logo: media/a.png }', '{ accent: "#1a5fb4", logo: media/b.png }']))],
      ['site moved', () => void (this.#settings['url'] = random.pick(['https://test.example', 'https://other.example']))],
      ['page size', () => void (this.#settings['pageSize'] = random.pick(['5', '6', '20']))],
      ['lead prefix', () => void (this.#settings['leadPrefix'] = random.pick(['true', 'false']))],
      ['lang', () => void (this.#settings['lang'] = random.pick(['fa', 'fa-AF']))],
      ['months', () => void (this.#settings['months'] = random.pick(['iran', 'afghanistan']))],
      ['feeds', () => void (this.#settings['feeds'] = `{ tagMinimum: ${random.pick(['1', '3', '10'])}, content: ${random.pick(['full', 'summary'])}, formats: ${random.pick(['[rss, atom, json]', '[rss]', '[]'])} }`)],
      ['social cards', () => void (this.#settings['social'] = `{ cards: ${random.chance(60)} }`)],
      ['front page', () => void (this.#settings['home'] = `{ lead: "${random.below(this.#count)}", top: ["${random.below(this.#count)}"] }`)],
      ['standalone page', () => this.#write('content/pages/about.md', `---\ntitle: درباره ${random.below(9)}\n---\nمتن ${random.below(9)}\n\n![عکس](media/a.png)\n\n::readmore{codes="${random.below(this.#count + 1)}"}\n`)],
      ['no standalone page', () => this.#write('content/pages/about.md', undefined)],
      ['public file', () => this.#write(random.pick(['public/robots-extra.txt', 'public/files/a/b.txt']), random.chance(70) ? `متن ${random.below(9)}` : undefined)],
      ['own robots', () => this.#write('public/robots.txt', random.chance(60) ? `# ${random.below(3)}` : undefined)],
      ['favicon', () => this.#write('public/favicon.svg', random.chance(70) ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : undefined)],
    ];
  }

  #publish(): void {
    const random = this.#random;
    const code = String((this.#count += 1));
    const file = `content/articles/${random.pick(['', '1400/', '1400/11/'])}a${code}.md`;
    const fields: Record<string, string> = { title: `خبر ${code}`, code: `"${code}"`, date: this.#date(), section: random.pick(SECTIONS), tags: this.#tags() };
    if (random.chance(20)) delete fields['code'];
    if (random.chance(30)) fields['agency'] = 'anadolu';
    this.#drafts.set(file, { file, fields, body: this.#body() });
  }

  /** Some minutes before or after the clock. */
  #moment(): string {
    return new Date(this.now + (this.#random.below(180) - 60) * MINUTE).toISOString();
  }

  /** Updates stand in the text only while the story is, or was, covered live. */
  #cover(draft: Draft): void {
    const random = this.#random;
    draft.fields['live'] = random.pick(['', 'true', 'closed', `{ until: ${this.#moment()} }`]);
    const minutes = draft.fields['live'] === '' ? [] : Array.from({ length: random.pick([1, 3, 25]) }, () => random.below(600));
    const updates = minutes.map((minute) => `:::update{time="${new Date(this.now - minute * MINUTE).toISOString()}"${random.chance(30) ? ' title="عنوان" key' : ''}}\nمتن ${random.below(99)}\n:::\n\n`);
    draft.body = `${this.#body()}\n${updates.join('')}`;
  }

  #rename(draft: Draft): void {
    this.#drafts.delete(draft.file);
    draft.file = draft.file.replace(/(\w+)\.md$/, (_, name: string) => `${name}x.md`);
    this.#drafts.set(draft.file, draft);
  }

  /** An address is the alias of one article at a time. */
  #alias(draft: Draft): void {
    const alias = this.#random.pick(['/old/', '/old/deep/path/', '/older.html', '/news/former/']);
    for (const other of this.#drafts.values()) if (other.fields['aliases']?.includes(alias) === true) delete other.fields['aliases'];
    draft.fields['aliases'] = `[${alias}]`;
  }

  /** Only an article that says its code has comments: another one's code changes with its file and date. */
  #comment(draft: Draft): void {
    const code = draft.fields['code']?.replaceAll('"', '');
    if (code === undefined) return;
    const random = this.#random;
    const id = (this.#comments += 1);
    const text = `_id: c${id}\n_parent: c${random.below(id)}\nname: خواننده ${random.below(9)}\nemail: ${random.below(1e6)}\ndate: ${1_600_000_000 + random.below(1000)}\n`;
    this.files.set(`content/comments/${code}/${random.below(1000)}-${id}.yml`, `${text}message: متن ${random.below(99)} https://other.example/\n`);
  }

  #changeComment(): void {
    const comments = [...this.files.keys()].filter((file) => file.startsWith('content/comments/'));
    if (comments.length === 0) return;
    const file = this.#random.pick(comments);
    if (this.#random.chance(50)) this.files.delete(file);
    else this.files.set(file, String(this.files.get(file)).replace(/message: .*/, `message: متن دیگر ${this.#random.below(99)}`));
  }

  #changePicture(name: string): void {
    this.files.set(`content/media/${name}`, this.#random.pick(this.#pictures));
  }

  #date(): string {
    const part = (limit: number, from = 0): string => String(from + this.#random.below(limit)).padStart(2, '0');
    // Few days, so that each archive page has its share of what happens.
    return `140${this.#random.below(2)}/${part(2, 11)}/${part(4, 1)} ${part(24)}:${part(60)}`;
  }

  #tags(): string {
    return `[${TAGS.filter(() => this.#random.chance(25)).join(', ')}]`;
  }

  #body(): string {
    const text = `متن ${this.#random.below(1000)} با [پیوند](https://test.example/latest/) و [پیوند دیگر](https://other.example/).\n`;
    const picture = this.#random.chance(25) ? '\n![شرح](media/b.png)\n' : '';
    return text + picture + (this.#random.chance(40) ? `\n${this.#block()}\n` : '');
  }

  /** A block that shows something of the rest of the newsroom. */
  #block(): string {
    const random = this.#random;
    return random.pick([
      `::readmore{codes="${random.below(this.#count + 2)} ${random.below(this.#count + 2)}"}`,
      '::document{src="media/a.pdf" title="سند"}',
      '::embed{url="https://www.aparat.com/v/abc12" title="ویدئو" poster="media/a.png"}',
      '::video{src="media/a.webm" title="ویدئو"}',
      ':::correction{date="1405/08/17"}\nاصلاح\n:::',
    ]);
  }

  #changeFile(): void {
    this.files.set('content/media/a.pdf', `%PDF-1.4 ${this.#random.below(9)}`);
    this.files.set('content/media/a.webm', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, this.#random.below(9)]));
  }

  #write(file: string, content: string | undefined): void {
    if (content === undefined) this.files.delete(file);
    else this.files.set(file, content);
  }

  #save(): void {
    for (const file of this.files.keys()) if (file.startsWith('content/articles/')) this.files.delete(file);
    for (const { file, fields, body } of this.#drafts.values()) this.files.set(file, articleText(fields, body));
    const codes = new Set([...this.#drafts.values()].map(({ fields }) => fields['code']?.replaceAll('"', '')));
    for (const file of this.files.keys()) if (file.startsWith('content/comments/') && !codes.has(file.split('/')[2])) this.files.delete(file);
    this.#write('content/most-read.yml', this.#mostRead.length === 0 ? undefined : this.#mostRead.filter((code) => codes.has(code)).map((code) => `- "${code}"\n`).join(''));
    this.files.set('content/site.yml', Object.entries(this.#settings).map(([key, value]) => `${key}: ${value}\n`).join(''));
    this.files.set('content/agencies.yml', this.#agencies.map(([id, title]) => `${id}: { title: ${title}${this.#newsIndex}${this.#logo} }\n`).join(''));
  }
}
