import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('./', import.meta.url));
const REPOSITORY = dirname(SRC.replace(/\/$/, ''));

/** Rooms in the order of the house: a room imports those above it, and none below. */
const ORDER = ['persian', 'calendar', 'domain', 'config', 'content', 'markdown', 'lint', 'media', 'store', 'forms', 'queries', 'feeds', 'editions', 'offline', 'search', 'press', 'publish', 'bench'];
const TEMPLATES = ['pages', 'layouts', 'components', 'styles', 'i18n'];
/** What each room may import besides itself. i18n holds words only, and view models carry some of them. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  persian: [], calendar: [], domain: ['persian', 'calendar'],
  ...Object.fromEntries(ORDER.slice(3).map((room) => [room, [...ORDER.slice(0, ORDER.indexOf(room)), 'i18n']])),
  i18n: ['persian'],
  ...Object.fromEntries(['pages', 'layouts', 'components'].map((room) => [room, [
    'pages', 'layouts', 'components', 'styles', 'queries', 'feeds', 'forms', 'offline', 'i18n', 'calendar', 'persian', 'domain', 'media',
  ]])),
};
/** Rooms that may open files. */
const FILES = new Set(['content', 'store', 'media', 'search', 'press', 'publish', 'bench']);

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  readonly isType: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name) && !/\.(?:test|d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const room = relative(SRC, file).split('/')[0] ?? '';
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  return [...found].map(([, type, target = '']) => ({ file: relative(REPOSITORY, file), room, target, isType: type !== undefined }));
}

const files = sourceFiles(SRC);
const imports = files.flatMap(importsOf);

function roomOf({ file, target }: Import): string | undefined {
  if (!target.startsWith('.')) return undefined;
  const path = relative(SRC, resolve(REPOSITORY, dirname(file), target));
  return path.startsWith('..') ? `outside:${path}` : path.split('/')[0];
}

test('the house has files, and the test sees their imports', () => {
  expect(files.length).toBeGreaterThan(80);
  expect(imports.length).toBeGreaterThan(200);
});

test('a room imports only the rooms above it', () => {
  const wrong = imports.filter((entry) => {
    const target = roomOf(entry);
    if (target === undefined || target === entry.room) return false;
    // The entry of the compiled templates is of the press and of the templates alike.
    if (entry.file === 'src/press/server-entry.ts' && target === 'layouts') return false;
    return !(ALLOWED[entry.room] ?? []).includes(target);
  });
  expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
});

test('nobody imports the command line', () => {
  expect(imports.filter((entry) => /(?:^|\/)scripts\//.test(entry.target)).map(({ file }) => file)).toEqual([]);
});

test('only some rooms open files', () => {
  const wrong = imports.filter(({ room, target }) => /^(?:node:)?fs(?:\/|$)/.test(target) && !FILES.has(room));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('only the press knows Astro\'s build', () => {
  const wrong = imports.filter(({ room, target, isType }) => /^(?:astro|vite|@astrojs\/)/.test(target) && !isType && room !== 'press' && !TEMPLATES.includes(room));
  expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
});

test('pure rooms know neither clock nor process', () => {
  const pure = new Set(['persian', 'calendar', 'domain', 'config', 'markdown', 'queries', 'forms', 'feeds', 'editions', 'i18n', 'lint']);
  const wrong = files.filter((file) => pure.has(relative(SRC, file).split('/')[0] ?? ''))
    .filter((file) => /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bMath\.random\(/.test(withoutComments(readFileSync(file, 'utf8'))));
  expect(wrong.map((file) => relative(REPOSITORY, file))).toEqual([]);
});

test('there is no room for everything, and no file that only re-exports', () => {
  const rooms = readdirSync(SRC).filter((name) => statSync(join(SRC, name)).isDirectory());
  expect(rooms.filter((name) => ['utils', 'util', 'lib', 'helpers', 'common', 'shared'].includes(name))).toEqual([]);
  expect(files.filter((file) => /\/index\.ts$/.test(file))).toEqual([]);
});

test('files are named in kebab case, templates in Pascal case, and stay short', () => {
  const odd = files.filter((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const isRoute = file.startsWith(join(SRC, 'pages'));
    return !isRoute && !(name.endsWith('.ts') ? /^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(name) : /^[A-Z][A-Za-z0-9]*\.astro$/.test(name));
  });
  expect(odd).toEqual([]);
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 300);
  expect(long.map((file) => relative(REPOSITORY, file))).toEqual([]);
});

test('style sheets use logical properties only', () => {
  const physical = /(?:^|[;{\s])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|float\s*:\s*(?:left|right)|text-align\s*:\s*(?:left|right))\s*:/m;
  const sheets = readdirSync(join(SRC, 'styles'), { recursive: true }).map(String).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets.filter((name) => physical.test(withoutComments(readFileSync(join(SRC, 'styles', name), 'utf8'))))).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
