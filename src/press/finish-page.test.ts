import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { PageFinisher } from './finish-page.ts';
import type { PageFinish } from './page-finish.ts';

const CODE = { styles: ['a{b:url(/c.svg)}', 'i{j:k}'], scripts: ['let a=1'] };
const NONE: PageFinish = { formOrigins: [], hasPolicy: false };
const page = (body: string, style = CODE.styles[0]): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>ن</title><style>${style}</style></head><body>${body}</body></html>`;
const sha = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

function finished(html: string, finish: PageFinish, path = '/news/1/'): string {
  return Buffer.from(new PageFinisher(finish, CODE).finish(Buffer.from(html), path)).toString();
}

test('a page stays as it is where the settings ask for nothing', () => {
  expect(finished(page('متن'), NONE)).toBe(page('متن'));
});

test('the policy stands before all that it governs, and allows what the templates wrote into this page', () => {
  const html = finished(page('<script type="module">let a=1</script>'), { formOrigins: ['https://f.example'], hasPolicy: true });
  const [, policy = ''] = /^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)"><title>/.exec(html) ?? [];
  expect(policy).toContain(`script-src 'self' ${sha('let a=1')};`);
  expect(policy).toContain(`style-src 'self' ${sha('a{b:url(/c.svg)}')};`);
  expect(policy).toContain("form-action 'self' https://f.example;");
  expect(policy).not.toContain(sha('i{j:k}'));
});

test('what is not of the templates is not allowed', () => {
  const html = finished(page('<script>evil()</script><style>evil{}</style><style>i{j:k}</style>'), { formOrigins: [], hasPolicy: true });
  expect(html).toContain(`script-src 'self';`);
  expect(html).toContain(`style-src 'self' ${sha('a{b:url(/c.svg)}')};`);
});

test('the script of the head, which is no module, and the colours of the newsroom are allowed', () => {
  const html = finished(page('<script>let a=1</script>', ':root{--accent:#8c1d2f}'), { formOrigins: [], hasPolicy: true, colours: ':root{--accent:#8c1d2f}' });
  expect(html).toContain(`script-src 'self' ${sha('let a=1')};`);
  expect(html).toContain(`style-src 'self' ${sha(':root{--accent:#8c1d2f}')};`);
});

test('a style sheet with other addresses has another hash', () => {
  const html = finished(page('<a href="/x/">x</a>'), { links: { kind: 'relative' }, formOrigins: [], hasPolicy: true });
  expect(html).toContain('<style>a{b:url(../../c.svg)}</style>');
  expect(html).toContain(`style-src 'self' ${sha('a{b:url(../../c.svg)}')};`);
  expect(html).toContain('<a href="../../x/index.html">x</a>');
});
