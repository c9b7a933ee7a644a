import { describe, expect, test } from 'vitest';
import { headersFile } from './headers-file.ts';
import { hostRules, type HostFacts } from './host-rules.ts';
import { nginxHttpFile } from './nginx-files.ts';
import { redirectsFile } from './redirects-file.ts';

const FACTS: HostFacts = {
  base: '/', isHttps: true, sources: { styles: ['c3R5bGU='], scripts: [], formOrigins: [] },
  redirects: [{ from: '/new/', code: '2' }, { from: '/old.html', code: '1' }], withdrawn: ['9'], pages: ['about'],
};
const rules = (facts: Partial<HostFacts> = {}) => hostRules({ ...FACTS, ...facts });
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('redirects', () => {
  test('what was written comes first, then what links may have made of it', () => {
    const file = redirectsFile(rules({ redirects: [{ from: '/گفت\u200Cوگو/', code: '1' }, { from: '/کتاب/', code: '2' }] }), false);
    expect(lines(decodeURI(file))).toEqual([
      '/گفت\u200Cوگو/ /news/1/ 301', '/کتاب/ /news/2/ 301', '/گفت\u200Cوگو /news/1/ 301', '/کتاب /news/2/ 301',
      '/گفتوگو/ /news/1/ 301', '/كتاب/ /news/2/ 301', '/گفتوگو /news/1/ 301', '/كتاب /news/2/ 301',
    ]);
  });

  test('a spelling gives way to another old address and to a page', () => {
    const { spellings } = rules({ redirects: [{ from: '/كي/', code: '1' }, { from: '/کی/', code: '2' }, { from: '/گفت\u200Cوگو/', code: '3' }], pages: ['گفتوگو'] });
    expect(spellings).toEqual([]);
  });

  test('all of it lies below the base', () => {
    const { redirects, gone, pages } = rules({ base: '/site/' });
    expect(redirects[0]).toEqual({ from: '/site/new/', to: '/site/news/2/' });
    expect([...gone, ...pages]).toEqual(['/site/news/9/', '/site/about/']);
  });

  test('Cloudflare and Netlify together read what both know, and Netlify alone what it knows', () => {
    expect(lines(redirectsFile(rules(), false))).toEqual(['/new/ /news/2/ 301', '/old.html /news/1/ 301', '/new /news/2/ 301']);
    expect(lines(redirectsFile(rules(), true))).toEqual(['/news/9/ /news/9/index.html 410!', '/new/ /news/2/ 301!', '/old.html /news/1/ 301!', '/new /news/2/ 301!']);
  });

  test('addresses are percent-encoded, and one that would be a pattern is left to its page', () => {
    const redirects = [{ from: '/ناتو/', code: '1' }, { from: '/a b/', code: '2' }, { from: '/a*/', code: '3' }, { from: '/a:b/', code: '4' }];
    expect(lines(redirectsFile(rules({ redirects }), false)).slice(0, 3)).toEqual(['/%D9%86%D8%A7%D8%AA%D9%88/ /news/1/ 301', '/a%20b/ /news/2/ 301', '/%D9%86%D8%A7%D8%AA%D9%88 /news/1/ 301']);
  });

  test('the limits of hosts hold: of very many, the newest articles have theirs as they were written', () => {
    const redirects = Array.from({ length: 5000 }, (_, index) => ({ from: `/کهنه/${index}/`, code: String(index) }));
    const kept = lines(redirectsFile(rules({ redirects: [{ from: `/${'ن'.repeat(180)}/`, code: 'x' }, ...redirects] }), false));
    expect(kept).toHaveLength(2000);
    expect(kept[0]).toBe(`${encodeURI('/کهنه/0/')} /news/0/ 301`);
    expect(kept.at(-1)).toBe(`${encodeURI('/کهنه/1999/')} /news/1999/ 301`);
    expect(Math.max(...kept.map((line) => line.length))).toBeLessThanOrEqual(1000);
  });
});

describe('headers', () => {
  test('the rules are as many and as long as hosts read', () => {
    const styles = Array.from({ length: 12 }, (_, index) => `${index}`.padEnd(43, 'A') + '=');
    const text = headersFile(rules({ sources: { styles, scripts: styles.slice(0, 4), formOrigins: ['https://forms.example'] }, pages: Array.from({ length: 300 }, (_, index) => `صفحه-${index}`) }));
    expect(lines(text).filter((line) => !line.startsWith(' ')).length).toBe(100);
    expect(Math.max(...lines(text).map((line) => line.length))).toBeLessThanOrEqual(2000);
    expect(text).toContain(`${encodeURI('/صفحه-0/')}\n  Content-Security-Policy: default-src 'none'; script-src 'self' 'sha256-0AAA`);
  });

  test('no address has Cache-Control from two rules', () => {
    const text = headersFile(rules());
    const cached = text.split(/^(?=\/)/m).filter((rule) => rule.includes('Cache-Control')).map((rule) => rule.split('\n', 1)[0] ?? '');
    const pattern = (rule: string): RegExp => new RegExp(`^${rule.replace(/[.]/g, '\\.').replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`);
    for (const address of ['/', '/news/1/', '/section/sport/', '/section/sport/feed.xml', '/section/sport/page/2/', '/tag/ناتو/', '/archive/1400/', '/latest/', '/search/', '/feed.xml', '/sitemaps/2026-01.xml', '/assets/a.1a2b3c4d.css', '/about/', '/pagefind/1400/fragment/x.pf_fragment']) {
      expect([address, cached.filter((rule) => pattern(rule).test(address)).length]).toEqual([address, 1]);
    }
  });

  test('a site without TLS asks for none', () => {
    expect(headersFile(rules({ isHttps: false }))).not.toContain('Strict-Transport-Security');
    expect(headersFile(rules())).toContain('  Strict-Transport-Security: max-age=63072000\n');
  });
});

test('a large archive has an old address for each article', () => {
  const redirects = Array.from({ length: 100_000 }, (_, index) => ({ from: `/گفت\u200Cوگوی/${index}/`, code: String(index) }));
  const all = rules({ redirects });
  expect([all.redirects.length, all.spellings.length]).toEqual([100_000, 30_000]);
  expect(nginxHttpFile(all)).toContain('map_hash_max_size 262144;');
  expect(lines(redirectsFile(all, false))).toHaveLength(2000);
}, 30_000);

test('nginx has room for long addresses, and quotes them', () => {
  const text = nginxHttpFile(rules({ redirects: [{ from: `/${'ن'.repeat(90)}/${'ن'.repeat(90)}/`, code: '1' }, { from: '/a "b" $c;{}/', code: '2' }] }));
  expect(text).toContain('map_hash_bucket_size 512;\n');
  expect(text).toContain('  "/a \\"b\\" $c;{}" "/news/2/";\n');
});
