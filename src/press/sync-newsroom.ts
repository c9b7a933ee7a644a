import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '../config/site-config.ts';
import { areSameSettings, textSettings } from '../config/text-settings.ts';
import { changedFiles } from '../content/changed-files.ts';
import type { FileChanges } from '../content/file-changes.ts';
import type { NewsroomSettings } from '../content/read-newsroom.ts';
import { openSettings, type SettingsReading } from '../content/settings-files.ts';
import { isText, listFolder, walk, type WalkedFile } from '../content/walk.ts';
import { HOME_PATH, outputFile, ROBOTS_PATH, standalonePath } from '../domain/addresses.ts';
import { MANIFEST_PATH } from '../domain/edition-addresses.ts';
import { filesWithErrors, type ContentIssue } from '../domain/content-issue.ts';
import { BOXES_PATH, BREAKING_PATH } from '../domain/live-addresses.ts';
import { TakenAddresses } from '../domain/taken-addresses.ts';
import { StoredFiles } from '../store/known-files.ts';
import { inTransaction, readMeta, writeMeta, type Store } from '../store/open-store.ts';
import { noteAppFiles } from '../store/public-files.ts';
import { ArticleWriter } from '../store/save-articles.ts';
import { commentConflicts } from '../store/save-comments.ts';
import { saveRegistries } from '../store/save-registries.ts';
import { storedConfig } from '../store/stored-config.ts';
import type { Visibility } from '../store/settle-states.ts';
import { Touched } from '../store/touched.ts';
import { checkRegistryPictures } from './check-registry-pictures.ts';
import { settle } from './settle.ts';
import { syncArticles } from './sync-articles.ts';
import { syncMostRead } from './sync-most-read.ts';
import { COMMENTS, syncComments } from './sync-comments.ts';
import { saveMedia, syncPictures } from './sync-pictures.ts';
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

/** Brings the store in line with the newsroom's files, decides what is public, and touches the pages that may look different by that. */
export async function syncNewsroom(
  store: Store, root: string, visibility: Visibility, pool: WorkerPool, onProgress: (done: number, total: number) => void,
  onPhase: (phase: string) => void = () => {}, isAsCommitted = false,
): Promise<NewsroomSync> {
  const top = await listFolder(root, 'content');
  const opened = await openSettings(root, top);
  const settings = await settingsOf(store, opened);
  const { config } = settings;
  if (config === undefined) {
    return { canBuild: false, issues: settings.issues, frozenMdx: new Set(), articlesRead: 0, leaveOut: () => {} };
  }
  const files = new StoredFiles(store);
  const touched = new Touched(store);
  readAgainWhenSet(store, files, config);
  // While git looks at the files, the code that reads articles is loaded: it takes as long.
  const changes = await changedFiles(root, files, isAsCommitted, () => void import('./read-files.ts'));
  onPhase('changes');
  const articles = await syncArticles(store, files, root, textSettings(config), below(changes, 'content/articles', isArticle), pool, onProgress);
  const standalone = below(changes, 'content/pages', isTextOrRefused);
  const media = below(changes, 'content/media', () => true);
  const arePagesSame = [standalone, media].every(({ found, gone }) => found.length + gone.length === 0) && readMeta(store, 'pagesAreGood') === '1';
  const pages = arePagesSame ? undefined
    : await syncStandalone(store, root, textSettings(config), (await walk(root, 'content/pages')).filter(isTextOrRefused), touched);
  onPhase('articles');
  inTransaction(store, () => {
    saveMedia(files, below(changes, '', (file) => !isArticle(file) && !isComment(file)), Date.now());
    saveSite(store, root, config, touched);
    if (settings.registries !== undefined) saveRegistries(store, settings.registries, touched);
    writeMeta(store, 'settings', settings.issues.length === 0 ? opened.fingerprint : '');
    writeMeta(store, 'now', String(visibility.embargoed ? Date.now() : visibility.now));
    files.saveTrees(changes.trees);
  });
  const commentIssues = await syncComments(store, files, root, below(changes, COMMENTS, () => true), pool, touched, config.pageSize);
  await syncPictures(store, files, root, media, touched, config.pageSize);
  let names: string[] | undefined;
  const mediaNames = (): string[] => (names ??= files.namesBelow('content/media').map((file) => file.slice('content/'.length)));
  const pageIssues = pages === undefined ? [] : [...pages.issues, ...checkPicturesOfPages(store, pages, mediaNames, touched)];
  const registryIssues = checkRegistryPictures(store, root, mediaNames);
  writeMeta(store, 'pagesAreGood', pageIssues.length === 0 ? '1' : '0');
  onPhase('pictures');
  const surroundings = { taken: takenAddresses(store, files), media: mediaNames };
  const mostReadIssues = await syncMostRead(store, root, top);
  const conflicts = inTransaction(store, () => settle(store, visibility, surroundings, config.pageSize));
  // A preview shows at once what it has read.
  if (visibility.embargoed) new ArticleWriter(store).markReleased();
  onPhase('settle');
  const issues = [
    ...settings.issues, ...articles.errors, ...files.warnings(), ...pageIssues, ...registryIssues, ...commentIssues, ...commentConflicts(store), ...mostReadIssues, ...conflicts,
  ];
  return {
    canBuild: true,
    issues,
    frozenMdx: new Set([...filesWithErrors(issues)].filter((file) => file.endsWith('.mdx'))),
    articlesRead: articles.read,
    leaveOut: (faults) => inTransaction(store, () => void settle(store, visibility, surroundings, config.pageSize, faults)),
  };
}

/** The settings, read only when they are others than those that the store has. */
async function settingsOf(store: Store, opened: SettingsReading): Promise<Pick<NewsroomSettings, 'config' | 'registries' | 'issues'>> {
  if (readMeta(store, 'settings') === opened.fingerprint) return { config: storedConfig(store), issues: [] };
  const { parseSettings } = await import('../content/read-newsroom.ts');
  const { config, registries, issues } = parseSettings(opened);
  return registries === undefined ? { issues } : { config, registries, issues };
}

/** The part of the changes that lies in a folder and is of a kind; the folder '' holds everything. */
function below(changes: FileChanges, folder: string, isOfKind: (file: WalkedFile) => boolean): FileChanges {
  const isBelow = (file: string): boolean => folder === '' || file === folder || file.startsWith(`${folder}/`);
  return {
    ...changes,
    found: changes.found.filter((file) => isBelow(file.file) && isOfKind(file)),
    gone: changes.gone.filter((file) => isBelow(file) && isOfKind({ file, size: 0, modified: 0 })),
  };
}

/** Texts are read with some of the settings in mind, such as the site's address: with others all are read again. */
function readAgainWhenSet(store: Store, files: StoredFiles, config: SiteConfig): void {
  const before = storedConfig(store);
  if (before !== undefined && !areSameSettings(textSettings(before), textSettings(config))) files.readAllAgain();
}

/** Takes over the settings. What every page shows of them touches every page. */
function saveSite(store: Store, root: string, config: SiteConfig, touched: Touched): void {
  const icon = ownIcon(root);
  const { home, lint, ...rest } = config;
  const menu = store.prepare("SELECT name, page ->> '$.title' AS title FROM standalone ORDER BY name").all().map(({ name, title }) => [name, title]);
  const onEveryPage = JSON.stringify([rest, icon, menu]);
  if (readMeta(store, 'onEveryPage') !== onEveryPage) touched.everything();
  else for (const path of [HOME_PATH, BREAKING_PATH, BOXES_PATH]) touched.page(path);
  writeMeta(store, 'onEveryPage', onEveryPage);
  writeMeta(store, 'config', JSON.stringify({ ...rest, home, lint }));
  writeMeta(store, 'icon', icon);
  const ownRobots = existsSync(join(root, 'public', 'robots.txt')) ? '1' : '0';
  if (readMeta(store, 'ownRobots') !== ownRobots) touched.page(ROBOTS_PATH);
  writeMeta(store, 'ownRobots', ownRobots);
  if (noteAppFiles(store, (file) => existsSync(join(root, 'public', file)))) touched.page(MANIFEST_PATH);
}

/** The address of the newsroom's favicon; empty without one. */
function ownIcon(root: string): string {
  const name = ['favicon.svg', 'favicon.ico', 'favicon.png'].find((icon) => existsSync(join(root, 'public', icon)));
  return name === undefined ? '' : `/${name}`;
}

/** The public folder is looked at only for the sake of aliases. */
function takenAddresses(store: Store, files: StoredFiles): TakenAddresses {
  if (store.prepare('SELECT 1 FROM aliases LIMIT 1').get() === undefined) return new TakenAddresses([]);
  const pages = store.prepare('SELECT name FROM standalone').all().map((row) => outputFile(standalonePath(String(row['name']))));
  return new TakenAddresses([...pages, ...files.namesBelow('public').map((file) => file.slice('public/'.length))]);
}

/** Whether a file of the newsroom is an article, or a folder of articles that cannot be opened. */
function isArticle(source: WalkedFile): boolean {
  return (source.file === 'content/articles' || source.file.startsWith('content/articles/')) && isTextOrRefused(source);
}

function isComment({ file }: WalkedFile): boolean {
  return file === COMMENTS || file.startsWith(`${COMMENTS}/`);
}

/** What is refused is named whatever it is called: it may be a folder of articles. */
function isTextOrRefused({ file, refused }: WalkedFile): boolean {
  return isText(file) || refused !== undefined;
}
