import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import { readNewsroom } from '../content/read-newsroom.ts';
import { walk, type WalkedFile } from '../content/walk.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { fixedAddresses } from '../queries/all-addresses.ts';
import { crossCheck } from '../store/cross-checks.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import { inTransaction, writeMeta, type Store } from '../store/open-store.ts';
import { readPage, type ParsedPage } from '../store/read-article.ts';
import { ArticleWriter } from '../store/save-articles.ts';
import { saveRegistries, saveStandalonePages } from '../store/save-registries.ts';
import { settleStates, type Visibility } from '../store/settle-states.ts';
import { syncArticles } from './sync-articles.ts';
import { syncPictures } from './sync-pictures.ts';
import type { WorkerPool } from './worker-pool.ts';

/** What the newsroom's files say, now in the store. */
export interface NewsroomSync {
  /** False when there is no usable config or registry, so that nothing can be built. */
  readonly canBuild: boolean;
  readonly issues: readonly ContentIssue[];
  /** MDX articles whose present file cannot be used, while their last good version is still public. */
  readonly frozenMdx: ReadonlySet<string>;
  readonly articlesRead: number;
}

/** Brings the store in line with the newsroom's files, and decides what is public. */
export async function syncNewsroom(
  store: Store, root: string, visibility: Visibility, pool: WorkerPool, onProgress: (done: number, total: number) => void,
): Promise<NewsroomSync> {
  const files = await walk(root, 'content');
  const settings = await readNewsroom(root, files);
  const { config, registries } = settings;
  if (config === undefined || registries === undefined) {
    return { canBuild: false, issues: settings.issues, frozenMdx: new Set(), articlesRead: 0 };
  }
  const below = (folder: string): WalkedFile[] => files.filter(({ file }) => file.startsWith(`content/${folder}/`));
  const articles = await syncArticles(store, root, config.url, below('articles').filter(isArticle), pool, onProgress);
  const pages = await readPages(root, config.url, below('pages').filter(({ file }) => file.endsWith('.md') || file.endsWith('.mdx')));
  inTransaction(store, () => {
    saveRegistries(store, registries);
    saveStandalonePages(store, pages.good);
    writeMeta(store, 'config', JSON.stringify(config));
    writeMeta(store, 'now', String(visibility.embargoed ? Date.now() : visibility.now));
  });
  await syncPictures(store, root, below('media'));
  const pageFaults = picturesMissing(store, pages.good);
  if (pageFaults.length > 0) {
    const bad = new Set(pageFaults.map(({ file }) => file));
    saveStandalonePages(store, pages.good.filter(({ file }) => !bad.has(file)));
  }
  const cross = inTransaction(store, () => settle(store, visibility));
  const issues = [...settings.issues, ...articles.issues, ...pages.issues, ...pageFaults, ...cross.issues];
  const withErrors = new Set(issues.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const frozenMdx = new Set([...withErrors].filter((file) => file.endsWith('.mdx')));
  return { canBuild: true, issues, frozenMdx, articlesRead: articles.read };
}

/**
 * Decides which articles are public. One that contradicts another file gives way to its own last good
 * version when it has one, and is left out otherwise.
 */
export function settle(store: Store, visibility: Visibility, alsoFaulty: readonly ContentIssue[] = []): { issues: ContentIssue[] } {
  const reader = new NewsroomReader(store);
  const writer = new ArticleWriter(store);
  // Lists of tags and periods depend on what is public, which is not known yet: only roots are needed here.
  const pages = new Set(fixedAddresses(reader));
  const isPage = (path: string): boolean => pages.has(path) || ownsAddress(path);
  const first = [...crossCheck(store, visibility.now, isPage), ...alsoFaulty];
  const faulty = new Set(first.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const restored = [...faulty].filter((file) => writer.restore(file));
  if (restored.length > 0) {
    // The restored versions may contradict something in their turn: then they are left out.
    const again = new Set(crossCheck(store, visibility.now, isPage).filter(({ severity }) => severity === 'error').map(({ file }) => file));
    for (const file of restored) if (!again.has(file)) faulty.delete(file);
  }
  settleStates(store, visibility, faulty);
  return { issues: first };
}

/** Whether an address belongs to the engine even if no page lies there now. */
function ownsAddress(path: string): boolean {
  return /^\/(?:assets|pagefind|sitemaps)\//.test(path) || /^\/(?:section|agency|author|tag|archive|latest|search)\//.test(path);
}

async function readPages(root: string, siteUrl: string, files: readonly WalkedFile[]): Promise<{ good: ParsedPage[]; issues: ContentIssue[] }> {
  const good: ParsedPage[] = [];
  const issues: ContentIssue[] = [];
  for (const { file, refused } of files) {
    if (refused?.kind === 'outside') {
      issues.push(errorAt(file, 'file-outside', contentMessages['file-outside']()));
      continue;
    }
    try {
      const reading = readPage(await readFile(join(root, file)), file, siteUrl);
      issues.push(...reading.issues);
      if (reading.page !== undefined) good.push(reading.page);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      issues.push(errorAt(file, 'file-unreadable', contentMessages['file-unreadable'](reason)));
    }
  }
  return { good, issues };
}

function picturesMissing(store: Store, pages: readonly ParsedPage[]): ContentIssue[] {
  const known = store.prepare('SELECT fault FROM pictures WHERE src = ?');
  return pages.flatMap(({ file, pictures }) => pictures.flatMap(({ src, line, column }) => {
    const row = known.get(src);
    if (row !== undefined && row['fault'] === null) return [];
    const rule = (row?.['fault'] ?? 'picture-missing') as 'picture-missing' | 'picture-outside' | 'picture-unreadable';
    return [errorAt(file, rule, contentMessages[rule](src), line, column)];
  }));
}

function isArticle({ file }: WalkedFile): boolean {
  return file.endsWith('.md') || file.endsWith('.mdx');
}
