import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '../config/site-config.ts';
import { readNewsroom } from '../content/read-newsroom.ts';
import { isText, walk, type WalkedFile } from '../content/walk.ts';
import { outputFile, standalonePath } from '../domain/addresses.ts';
import { filesWithErrors, type ContentIssue } from '../domain/content-issue.ts';
import { TakenAddresses } from '../domain/taken-addresses.ts';
import { inTransaction, readMeta, writeMeta, type Store } from '../store/open-store.ts';
import { ArticleWriter } from '../store/save-articles.ts';
import { saveRegistries } from '../store/save-registries.ts';
import type { Visibility } from '../store/settle-states.ts';
import { settle } from './settle.ts';
import { syncArticles } from './sync-articles.ts';
import { syncPictures } from './sync-pictures.ts';
import { checkPicturesOfPages, syncStandalone } from './sync-standalone.ts';
import type { WorkerPool } from './worker-pool.ts';

/** What the newsroom's files say, now in the store. */
export interface NewsroomSync {
  /** False when there is no usable config or registry, so that nothing can be built. */
  readonly canBuild: boolean;
  readonly issues: readonly ContentIssue[];
  /** MDX articles whose present file cannot be used, while their released version is still public. */
  readonly frozenMdx: ReadonlySet<string>;
  readonly articlesRead: number;
  /** Decides anew what is public, without articles that have proved bad since: MDX that does not compile or run. */
  leaveOut(faults: readonly ContentIssue[]): void;
}

/** Brings the store in line with the newsroom's files, and decides what is public. */
export async function syncNewsroom(
  store: Store, root: string, visibility: Visibility, pool: WorkerPool, onProgress: (done: number, total: number) => void,
): Promise<NewsroomSync> {
  const files = await walk(root, 'content');
  const settings = await readNewsroom(root, files);
  const { config, registries } = settings;
  if (config === undefined || registries === undefined) {
    return { canBuild: false, issues: settings.issues, frozenMdx: new Set(), articlesRead: 0, leaveOut: () => {} };
  }
  readAgainWhenMoved(store, config.url);
  const below = (folder: string): WalkedFile[] => files.filter(({ file }) => file === `content/${folder}` || file.startsWith(`content/${folder}/`));
  const articles = await syncArticles(store, root, config.url, below('articles').filter(isTextOrRefused), pool, onProgress);
  const pages = await syncStandalone(store, root, config.url, below('pages').filter(isTextOrRefused));
  inTransaction(store, () => {
    saveRegistries(store, registries);
    writeMeta(store, 'config', JSON.stringify(config));
    writeMeta(store, 'icon', ownIcon(root));
    writeMeta(store, 'now', String(visibility.embargoed ? Date.now() : visibility.now));
  });
  await syncPictures(store, root, below('media'));
  const media = below('media').filter(({ refused }) => refused === undefined).map(({ file }) => file.slice('content/'.length));
  const pageFaults = checkPicturesOfPages(store, pages, media);
  const surroundings = { taken: await takenAddresses(store, root), media };
  const conflicts = inTransaction(store, () => settle(store, visibility, surroundings));
  // A preview shows at once what it has read.
  if (visibility.embargoed) new ArticleWriter(store).markReleased();
  const issues = [...settings.issues, ...articles.issues, ...pages.issues, ...pageFaults, ...conflicts];
  return {
    canBuild: true,
    issues,
    frozenMdx: new Set([...filesWithErrors(issues)].filter((file) => file.endsWith('.mdx'))),
    articlesRead: articles.read,
    leaveOut: (faults) => inTransaction(store, () => void settle(store, visibility, surroundings, faults)),
  };
}

/** Texts are read with the site's address in mind, since links to it are internal: at another address all are read again. */
function readAgainWhenMoved(store: Store, url: string): void {
  const before = JSON.parse(readMeta(store, 'config') ?? 'null') as SiteConfig | null;
  if (before !== null && before.url !== url) store.exec("UPDATE files SET hash = ''");
}

/** The address of the newsroom's favicon; empty without one. */
function ownIcon(root: string): string {
  const name = ['favicon.svg', 'favicon.ico', 'favicon.png'].find((icon) => existsSync(join(root, 'public', icon)));
  return name === undefined ? '' : `/${name}`;
}

/** The public folder is looked at only for the sake of aliases. */
async function takenAddresses(store: Store, root: string): Promise<TakenAddresses> {
  if (store.prepare('SELECT 1 FROM aliases LIMIT 1').get() === undefined) return new TakenAddresses([]);
  const pages = store.prepare('SELECT name FROM standalone').all().map((row) => outputFile(standalonePath(String(row['name']))));
  const files = (await walk(root, 'public')).map(({ file }) => file.slice('public/'.length));
  return new TakenAddresses([...pages, ...files]);
}

/** What is refused is named whatever it is called: it may be a folder of articles. */
function isTextOrRefused({ file, refused }: WalkedFile): boolean {
  return isText(file) || refused !== undefined;
}
