import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFile } from '../domain/addresses.ts';
import { CACHE_CONTROL, cacheKind } from '../domain/cache-policy.ts';
import { addressKey } from '../domain/old-address.ts';
import { requestPath } from './request-path.ts';

/** What Cloudflare and Netlify say of files that no rule names: ask each time. */
const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';

/** The rules of a built site as a host applies them, read from the files that hosts read. */
export class ServedRules {
  readonly #moved: ReadonlyMap<string, string>;
  readonly #gone: ReadonlySet<string>;
  readonly #headers: readonly HeaderRule[] | undefined;

  /** @param tree the built site */
  constructor(tree: string) {
    const read = (file: string): string | undefined => (existsSync(join(tree, file)) ? readFileSync(join(tree, file), 'utf8') : undefined);
    const [nginx = '', redirects = '', headers] = [read('_nginx/http.conf'), read('_redirects'), read('_headers')];
    const tables = [...tableOf(nginx, 'khabar_moved'), ...redirectsOf(redirects).filter(({ status }) => status === 301).map(({ from, to }) => [from, to] as const)];
    // The first rule counts. Whatever the spelling, an old address is found.
    this.#moved = new Map(tables.map(([from, to]) => [addressKey(from), to] as const).reverse());
    this.#gone = new Set([...tableOf(nginx, 'khabar_gone').map(([path]) => path), ...redirectsOf(redirects).filter(({ status }) => status === 410).map(({ from }) => from)].map(addressKey));
    this.#headers = headers === undefined ? undefined : headerRules(headers);
  }

  /** Where an old address leads. */
  movedTo(path: string): string | undefined {
    return this.#moved.get(addressKey(path));
  }

  /** Whether the article of an address was taken down. */
  isGone(path: string): boolean {
    return this.#gone.has(addressKey(path));
  }

  /** The headers of an answer. Where several rules name one, their values are joined, as Cloudflare does. */
  headersOf(path: string): Map<string, string> {
    if (this.#headers === undefined) return new Map([['cache-control', CACHE_CONTROL[cacheKind(outputFile(path))]]]);
    const headers = new Map<string, string>();
    for (const { pattern, name, value } of this.#headers) {
      if (pattern.test(path)) headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
    }
    if (!headers.has('cache-control')) headers.set('cache-control', ASK_EACH_TIME);
    return headers;
  }
}

interface HeaderRule {
  readonly pattern: RegExp;
  readonly name: string;
  readonly value: string;
}

function headerRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  let pattern = /(?!)/;
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) rules.push({ pattern, name: name.toLowerCase(), value });
    else if (line.startsWith('/')) pattern = patternOf(line.trim());
  }
  return rules;
}

/** `*` stands for anything, `:name` for one step. */
function patternOf(rule: string): RegExp {
  const source = (requestPath(rule) ?? rule).replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`, 's');
}

function redirectsOf(text: string): { from: string; to: string; status: number }[] {
  return text.split('\n').flatMap((line) => {
    const [from = '', to = '', status = ''] = line.split(/\s+/);
    const path = from.startsWith('/') ? requestPath(from) : undefined;
    return path !== undefined ? [{ from: path, to, status: Number.parseInt(status, 10) }] : [];
  });
}

/** The rows of a table of nginx's: `"/old/" "/new/";` */
function tableOf(text: string, name: string): (readonly [key: string, value: string])[] {
  const table = text.split(`map $khabar_path $${name} {\n`, 2)[1]?.split('\n}\n', 1)[0] ?? '';
  return [...table.matchAll(/^ {2}"((?:[^"\\]|\\.)*)" "?([^"]*?)"?;$/gm)].map(([, key = '', value = '']) => [key.replace(/\\(.)/g, '$1'), value] as const);
}
