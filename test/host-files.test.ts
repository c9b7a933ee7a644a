import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText, TestNewsroom } from './support/newsroom.ts';
import { startCloudflare } from './support/cloudflare.ts';
import { hasNginx, startNginx } from './support/nginx.ts';
import { serveSite } from './support/served-site.ts';

const TALKS = { code: '"1"', aliases: '[/old/talks/, "/گفت\u200Cوگوي قديم/", /plain.html]' };
const GONE = { code: '"2"', aliases: '[/old/gone/]', withdrawn: '{ date: 1400/11/03, reason: به خواست نویسنده }' };

const ARTICLES = { 'content/articles/talks.md': articleText(TALKS), 'content/articles/gone.md': articleText(GONE), 'content/articles/other.md': articleText({ code: '"3"' }) };
const SITE = 'title: روزنامه آزمون\nurl: https://test.example\nforms: { comments: { action: "https://forms.example/c" } }\n';

/** What a host answers. */
interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly headers: Headers;
  readonly text: string;
}

async function ask(url: string, path: string): Promise<Answer> {
  const response = await fetch(url + path, { redirect: 'manual' });
  const location = response.headers.get('location');
  return { status: response.status, location: location === null ? undefined : new URL(location, url).pathname + new URL(location, url).search, headers: response.headers, text: await response.text() };
}

let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = new TestNewsroom({ ...ARTICLES, 'content/site.yml': SITE, 'content/pages/about.md': '---\ntitle: درباره ما\n---\nمتن\n' });
  const report = await newsroom.build();
  expect(report.issues).toEqual([]);
});

afterAll(() => newsroom[Symbol.dispose]());

/** Old addresses, and what each host that applies the rules must say. */
const MOVED = [
  ['as it was written', '/old/talks/'],
  ['without its closing slash', '/old/talks'],
  ['percent-encoded', `${encodeURI('/گفت\u200Cوگوي قديم/')}`],
  ['with Persian letters', encodeURI('/گفت\u200Cوگوی قدیم/')],
  ['without the half-space', encodeURI('/گفتوگوی قدیم/')],
  ['with Arabic letters and without the half-space', encodeURI('/گفتوگوي قديم')],
  ['a file', '/plain.html'],
] as const;

describe.each(['khabar serve', 'nginx', 'Cloudflare'])('%s', (host) => {
  let served: { readonly url: string } & AsyncDisposable;
  const isThere = host !== 'nginx' || hasNginx();

  beforeAll(async () => {
    if (host === 'khabar serve') served = await serveSite(newsroom.out);
    else if (host === 'nginx') { if (isThere) served = await startNginx(newsroom.out); }
    else served = await startCloudflare(newsroom.out);
  }, 30_000);
  afterAll(async () => { if (isThere) await served?.[Symbol.asyncDispose](); });

  test.skipIf(!isThere).each(MOVED)('sends a reader on from an old address %s', async (_, path) => {
    const { status, location } = await ask(served.url, path);
    expect([status, location]).toEqual([301, '/news/1/']);
  });

  test.skipIf(!isThere)('keeps what stands behind the question mark', async () => {
    expect((await ask(served.url, '/old/talks/?utm_source=x')).location).toBe('/news/1/?utm_source=x');
  });

  test.skipIf(!isThere)('says what an article that was taken down is', async () => {
    const { status, text } = await ask(served.url, '/news/2/');
    // Cloudflare has no 410 for files.
    expect(status).toBe(host === 'Cloudflare' ? 200 : 410);
    expect(text).toContain('به خواست نویسنده');
    expect((await ask(served.url, '/news/3/')).status).toBe(200);
  });

  test.skipIf(!isThere).each([
    ['/', 'public, max-age=60, stale-while-revalidate=300'],
    ['/news/3/', 'public, max-age=60, stale-while-revalidate=300'],
    ['/section/politics/', 'public, max-age=60, stale-while-revalidate=300'],
    ['/about/', 'public, max-age=60, stale-while-revalidate=300'],
    ['FONT', 'public, max-age=31536000, immutable'],
  ])('keeps %s as long as it may', async (path, expected) => {
    const font = [...newsroom.output().keys()].find((file) => file.endsWith('.woff2'));
    const { status, headers } = await ask(served.url, path === 'FONT' ? `/${font}` : path);
    expect([status, headers.get('cache-control')]).toEqual([200, expected]);
  });

  test.skipIf(!isThere).each(['/', '/news/3/', '/about/', '/tag/', '/search/', '/nowhere/'])('protects %s', async (path) => {
    const { headers } = await ask(served.url, path);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'( 'sha256-[\w+/]+=*')*; style-src 'self'( 'sha256-[\w+/]+=*')+; /);
    expect(policy).toContain("form-action 'self' https://forms.example;");
    expect(policy).toContain("frame-ancestors 'self'");
  });

  test.skipIf(!isThere)('answers an unknown address with the site\'s own page', async () => {
    const { status, text } = await ask(served.url, '/nowhere/');
    expect(status).toBe(404);
    expect(text).toContain('صفحه پیدا نشد');
  });

  test.skipIf(!isThere).each(['/_redirects', '/_headers', '/_nginx/http.conf'])('does not show %s', async (path) => {
    if (host === 'Cloudflare' && path.startsWith('/_nginx')) return;
    expect((await ask(served.url, path)).status).toBe(404);
  });
});
