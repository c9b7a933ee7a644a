import type { StatementSync } from 'node:sqlite';
import { outputFile } from '../domain/addresses.ts';
import { TakenAddresses } from '../domain/taken-addresses.ts';
import type { AddressState, AgencyName, Newsroom, TagUse } from '../lint/newsroom.ts';
import { SimilarTags } from '../lint/similar-tags.ts';
import type { StoredFiles } from './known-files.ts';
import type { Store } from './open-store.ts';

/** What readers find of an article, by its state in the store. */
const STATES: Readonly<Record<string, AddressState>> = { listed: 'public', tombstone: 'withdrawn', hidden: 'hidden', faulty: 'hidden' };
/** Of several articles that claim an address, the one that readers find. */
const ORDER: readonly AddressState[] = ['public', 'withdrawn', 'hidden'];
/** Lists with an id: `/section/sport/`, `/tag/ناتو/page/2/`. */
const LIST = /^\/(section|agency|author|tag)\/([^/]+)\/(?:page\/\d+\/)?$/;

/** What the rules of lint may know of the newsroom, as the store has it. */
export class StoredNewsroom implements Newsroom {
  readonly now: number;
  readonly #store: Store;
  readonly #files: StoredFiles;
  readonly #statements: Record<'code' | 'alias' | 'page' | 'list', StatementSync>;
  readonly #states = new Map<string, AddressState>();
  #tags: SimilarTags | undefined;
  #agencies: readonly AgencyName[] | undefined;

  /** @param now the clock, in milliseconds since the epoch */
  constructor(store: Store, files: StoredFiles, now: number) {
    this.now = now;
    this.#store = store;
    this.#files = files;
    this.#statements = {
      code: store.prepare('SELECT state FROM articles WHERE code = ?'),
      alias: store.prepare('SELECT a.state FROM aliases l JOIN articles a ON a.id = l.id WHERE l.path = ?'),
      page: store.prepare('SELECT 1 FROM standalone WHERE name = ?'),
      list: store.prepare('SELECT 1 FROM lists WHERE name = ? AND listed > 0'),
    };
  }

  get agencies(): readonly AgencyName[] {
    return (this.#agencies ??= this.#store.prepare("SELECT id, entry ->> '$.title' AS title FROM agencies WHERE retired = 0 ORDER BY position")
      .all().map(({ id, title }) => ({ id: String(id), title: String(title) })));
  }

  articleState(code: string): AddressState {
    return best(this.#statements.code.all(code));
  }

  addressState(path: string): AddressState {
    let state = this.#states.get(path);
    if (state === undefined) this.#states.set(path, (state = this.#find(path)));
    return state;
  }

  tag(slug: string): TagUse | undefined {
    return this.#allTags().get(slug);
  }

  similarTag(slug: string, label: string): TagUse | undefined {
    return this.#allTags().similar(slug, label);
  }

  #find(written: string): AddressState {
    const path = written.replace(/\/index\.html$/, '/').replace(/\/?$/, (end) => (end === '' && !/\.\w+$/.test(written) ? '/' : end));
    const code = /^\/news\/([^/]+)\/$/.exec(path)?.[1];
    const article = code === undefined ? 'missing' : this.articleState(code);
    if (article !== 'missing') return article;
    const alias = best(this.#statements.alias.all(path));
    if (alias !== 'missing') return alias;
    if (this.#hasFile(path)) return 'public';
    if (path.startsWith('/news/')) return 'missing';
    const [, kind, id] = LIST.exec(path) ?? [];
    if (kind !== undefined) return this.#hasList(`${kind}/${id}`) ? 'public' : 'missing';
    const page = /^\/([^/]+)\/$/.exec(path)?.[1];
    if (page !== undefined && this.#statements.page.get(page) !== undefined) return 'public';
    // What is left can only be the engine's own: archives, feeds and the like.
    return ENGINE.has(path) ? 'public' : 'missing';
  }

  /** A section has a page without articles too. */
  #hasList(name: string): boolean {
    const [kind, id = ''] = name.split('/');
    if (kind !== 'tag') return this.#store.prepare(`SELECT 1 FROM ${TABLES[kind ?? ''] ?? 'sections'} WHERE id = ?`).get(id) !== undefined;
    return this.#statements.list.get(name) !== undefined;
  }

  #hasFile(path: string): boolean {
    const file = outputFile(path);
    return file !== '' && this.#files.get(`public/${file}`) !== undefined;
  }

  #allTags(): SimilarTags {
    if (this.#tags !== undefined) return this.#tags;
    // A list is named for the spelling of its oldest article.
    const rows = this.#store.prepare("SELECT substr(name, 5) AS slug, label, listed AS articles FROM lists WHERE name GLOB 'tag/*' AND listed > 0").all();
    return (this.#tags = new SimilarTags(rows.map(({ slug, label, articles }) => ({
      slug: String(slug), label: String(label ?? slug), articles: Number(articles),
    }))));
  }
}

const TABLES: Readonly<Record<string, string>> = { section: 'sections', agency: 'agencies', author: 'authors' };
const ENGINE = new TakenAddresses([]);

function best(rows: readonly Readonly<Record<string, unknown>>[]): AddressState {
  const states = rows.map(({ state }) => STATES[String(state)] ?? 'hidden');
  return ORDER.find((state) => states.includes(state)) ?? 'missing';
}
