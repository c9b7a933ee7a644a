import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security.ts';

const SOURCES = { styles: ['c3R5bGU='], scripts: ['c2NyaXB0'], formOrigins: ['https://forms.example'] };

test('a page has the site\'s own files, its inline code by hash, and the endpoints of its forms', () => {
  expect(contentSecurityPolicy(SOURCES, 'header').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'sha256-c2NyaXB0'",
    "style-src 'self' 'sha256-c3R5bGU='",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "connect-src 'self' https://forms.example",
    "form-action 'self' https://forms.example",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ]);
});

test('a meta element does not say who may frame the page', () => {
  expect(contentSecurityPolicy(SOURCES, 'meta')).not.toContain('frame-ancestors');
});

test('only a page that asks for it runs WebAssembly, and none runs what it is not known by hash', () => {
  expect(contentSecurityPolicy({ ...SOURCES, wasm: true }, 'meta')).toContain("'sha256-c2NyaXB0' 'wasm-unsafe-eval';");
  expect(contentSecurityPolicy({ ...SOURCES, wasm: true }, 'header')).not.toMatch(/unsafe-inline|[^-]unsafe-eval|\*/);
  expect(contentSecurityPolicy(SOURCES, 'header')).not.toContain('unsafe');
});
