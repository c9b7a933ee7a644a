import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { errorAt } from '../content/issue-at.ts';
import type { PictureFocus } from '../domain/article.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { isMade, makeRenditions } from '../media/make-renditions.ts';
import type { MediaFile } from '../media/media-file.ts';
import { faultText } from '../media/picture-fault.ts';
import { cacheName, planRenditions, planShapes, type Picture, type Rendition } from '../media/picture.ts';
import { pruneRenditions } from '../media/prune-renditions.ts';
import { pictureFault } from '../store/cross-checks.ts';
import type { Store } from '../store/open-store.ts';
import { REGISTRY_PICTURES } from '../store/registry-pictures.ts';
import { Touched } from '../store/touched.ts';
import { collect, removeOthers, type SiteFilesOptions } from './collect-file.ts';
import { inParallel } from './in-parallel.ts';
import { linkFile } from './link-file.ts';
import { SiteParts } from './part-folder.ts';

/** The most pixels that are worked on at once, some 400 MB of memory; a larger picture is worked on alone. */
const PIXELS_AT_ONCE = 96_000_000;

/** A picture that readers see, and the files that they may ask for. */
interface PublicPicture {
  readonly src: string;
  readonly picture: Picture;
  readonly wanted: readonly Rendition[];
}

/**
 * Puts the files of the pictures that public pages show into the release, and the videos, sounds and documents that they offer. Each file is made once: those that the site has stay, those
 * that are in the cache or that another machine has made are taken, and of the others this machine makes its part, as many pictures
 * at once as there are cores.
 *
 * @returns the pictures that turned out bad by now
 */
export async function collectPictures(options: SiteFilesOptions): Promise<ContentIssue[]> {
  const { store, record, paths, scope, isMine } = options;
  const isPublic = publicPicture(store);
  const focuses = leadingFocuses(store);
  const pictures: PublicPicture[] = [];
  const files: MediaFile[] = [];
  // Files of the same bytes may have the same address, whatever they are called in the newsroom: one of them is published.
  const taken = new Set<string>();
  const isFirst = ({ url }: { readonly url: string }): boolean => !taken.has(url) && taken.add(url).has(url);
  for (const src of scope === 'touched' ? new Touched(store).pictures() : allPictures(store)) {
    const found = isPublic(src);
    if (found !== undefined && 'kind' in found) {
      if (isFirst(found)) files.push(found);
      record.addPicture(src, [fileOf(found)]);
      continue;
    }
    const picture = found;
    const wanted = picture === undefined ? [] : [...planRenditions(picture), ...focuses(src).flatMap((focus) => planShapes(picture, focus))];
    record.addPicture(src, wanted.map(fileOf));
    if (picture !== undefined) pictures.push({ src, picture, wanted: wanted.filter(isFirst) });
  }
  const issues: ContentIssue[] = [];
  const parts = new SiteParts(options.parts);
  const room = new Room(PIXELS_AT_ONCE);
  const present = new Set([...pictures.flatMap(({ wanted }) => wanted), ...files].map(fileOf));
  for (const file of files) await collect(options, 'picture:', join(paths.content, file.src), fileOf(file), 'picture');
  await inParallel(pictures, availableParallelism(), async ({ src, picture, wanted }) => {
    const needed = wanted.filter((rendition) => isMine(fileOf(rendition)) && (scope === 'whole' || record.known(`picture:${fileOf(rendition)}`) === undefined));
    for (const rendition of needed) takeFromParts(parts, paths.renditions, picture, rendition);
    const isMissing = needed.some((rendition) => !isMade(join(paths.renditions, cacheName(picture, rendition))));
    const pixels = isMissing ? picture.width * picture.height : 0;
    await room.take(pixels);
    const made = await makeRenditions(picture, join(paths.content, src), paths.renditions, needed).finally(() => room.leave(pixels));
    if (!made.ok) {
      const { rule, message } = pictureFault(faultText(made.problem), src, () => []);
      issues.push(errorAt(`content/${src}`, rule, message));
      return;
    }
    for (const [index, rendition] of needed.entries()) await collect(options, 'picture:', made.value[index] as string, fileOf(rendition), 'picture');
  });
  if (scope === 'touched') for (const file of record.lostPictureFiles()) record.remove(`picture:${file}`);
  else removeOthers(options, 'picture:', present);
  if (scope === 'whole' && !options.isPart) await pruneRenditions(paths.renditions, keysOf(store));
  return issues;
}

function fileOf({ url }: Pick<Rendition, 'url'>): string {
  return url.slice(1);
}

/** Takes a file that another machine has made into the cache. */
function takeFromParts(parts: SiteParts, cache: string, picture: Picture, rendition: Rendition): void {
  const part = parts.find(`picture:${fileOf(rendition)}`, 'picture');
  const file = join(cache, cacheName(picture, rendition));
  if (part === undefined || isMade(file)) return;
  mkdirSync(cache, { recursive: true });
  rmSync(file, { force: true });
  linkFile(join(part.folder, 'assets', basename(rendition.url)), file);
}

/** Lets in as much as there is room for, in the order of asking; what is larger than the room is let in alone. */
class Room {
  #free: number;
  readonly #size: number;
  readonly #queue: { readonly wanted: number; readonly enter: () => void }[] = [];

  constructor(size: number) {
    this.#size = size;
    this.#free = size;
  }

  take(wanted: number): Promise<void> {
    return new Promise((enter) => {
      this.#queue.push({ wanted: Math.min(wanted, this.#size), enter });
      this.#letIn();
    });
  }

  leave(wanted: number): void {
    this.#free += Math.min(wanted, this.#size);
    this.#letIn();
  }

  #letIn(): void {
    for (let [next] = this.#queue; next !== undefined && next.wanted <= this.#free; [next] = this.#queue) {
      this.#queue.shift();
      this.#free -= next.wanted;
      next.enter();
    }
  }
}

/** Tells the picture of a source when readers may see it: that of a draft or of an embargoed article stays unpublished. */
function publicPicture(store: Store): (src: string) => Picture | MediaFile | undefined {
  const find = store.prepare(
    `SELECT picture FROM pictures p WHERE src = :src AND picture IS NOT NULL AND (
       EXISTS (SELECT 1 FROM picture_uses u JOIN articles a ON a.id = u.id WHERE u.src = :src AND a.state = 'listed')
       OR EXISTS (SELECT 1 FROM (${REGISTRY_PICTURES}) WHERE src = :src)
       OR EXISTS (SELECT 1 FROM standalone, json_each(page, '$.pictures') WHERE json_extract(value, '$.src') = :src))`,
  );
  return (src) => {
    const row = find.get({ src });
    return row === undefined ? undefined : (JSON.parse(String(row['picture'])) as Picture | MediaFile);
  };
}

/** The focuses of a picture in the articles that it leads and that readers find: undefined stands for none given. */
function leadingFocuses(store: Store): (src: string) => (PictureFocus | undefined)[] {
  const find = store.prepare(`SELECT DISTINCT a.article -> '$.image.focus' AS focus FROM picture_uses u JOIN articles a ON a.id = u.id
    WHERE u.src = ? AND a.state = 'listed' AND a.article ->> '$.image.src' = u.src ORDER BY 1`);
  return (src) => find.all(src).map(({ focus }) => (focus === null ? undefined : (JSON.parse(String(focus)) as PictureFocus)));
}

/** The keys of all pictures that are known, those of drafts too. */
function keysOf(store: Store): Set<string> {
  return new Set(store.prepare("SELECT picture ->> '$.key' AS key FROM pictures WHERE picture IS NOT NULL").all().map(({ key }) => String(key)));
}

function allPictures(store: Store): string[] {
  return store.prepare('SELECT src FROM pictures ORDER BY src').all().map(({ src }) => String(src));
}
