import { join } from 'node:path';
import type { ContentIssue } from '../domain/content-issue.ts';
import { compareIssues } from '../domain/content-issue.ts';
import { PREVIEW_FORMS } from '../forms/preview-forms.ts';
import type { TypographyOptions } from '../persian/typography.ts';
import { machineViewFor } from '../queries/machine-view-for.ts';
import { pageContext } from '../queries/page-context.ts';
import { viewFor } from '../queries/view-for.ts';
import type { PageView } from '../queries/view-models.ts';
import { makeRenditions } from '../media/make-renditions.ts';
import { planRenditions, planShapes, type Picture } from '../media/picture.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { publicMdx, typographyOf } from './compile-templates.ts';
import { readingFingerprint } from './engine-fingerprint.ts';
import { machineBytes } from './machine-bytes.ts';
import type { NewsroomPaths } from './newsroom-paths.ts';
import { syncNewsroom } from './sync-newsroom.ts';
import { WorkerPool } from './worker-pool.ts';

/** A newsroom as its authors see it while they write: everything is public, and faults are at hand. */
export class Preview {
  readonly paths: NewsroomPaths;
  readonly #store: Store;
  readonly #pool = new WorkerPool();
  #issues: readonly ContentIssue[] = [];
  #canShow = false;
  #running: Promise<void> = Promise.resolve();

  private constructor(paths: NewsroomPaths, store: Store) {
    this.paths = paths;
    this.#store = store;
  }

  /** Opens the preview's own store, beside that of the builds, and reads the newsroom. */
  static async open(paths: NewsroomPaths): Promise<Preview> {
    const preview = new Preview(paths, openStore(join(paths.cache, 'preview.sqlite'), readingFingerprint()));
    await preview.refresh();
    return preview;
  }

  /** What is wrong in the content now. */
  get issues(): readonly ContentIssue[] {
    return this.#issues;
  }

  /** False while the newsroom's settings are unusable. */
  get canShow(): boolean {
    return this.#canShow;
  }

  /** The MDX articles, for the virtual module. */
  get mdxFiles(): string[] {
    return publicMdx(this.#store).map(({ file }) => file);
  }

  /** The rules of typography that the newsroom has turned off. */
  get typography(): TypographyOptions | undefined {
    return typographyOf(this.#store);
  }

  /** Reads what has changed. Calls that overlap are carried out one after the other. */
  refresh(): Promise<void> {
    this.#running = this.#running.catch(() => {}).then(async () => {
      const visibility = { now: Date.now(), drafts: true, embargoed: true };
      const sync = await syncNewsroom(this.#store, this.paths.root, visibility, this.#pool, () => {});
      // What reading has left in memory is not needed until much changes again.
      await this.#pool.close();
      this.#issues = [...sync.issues].sort(compareIssues);
      this.#canShow = sync.canBuild;
    });
    return this.#running;
  }

  /** The view model of an address; of the page for unknown addresses when there is none. */
  view(path: string): PageView | undefined {
    const context = pageContext(new NewsroomReader(this.#store), PREVIEW_FORMS, true);
    return viewFor(path, context);
  }

  /** The bytes of a file that programs read, such as a feed; undefined when there is none at the address. */
  async machineBytes(path: string): Promise<Uint8Array | undefined> {
    const view = machineViewFor(path, pageContext(new NewsroomReader(this.#store)));
    return view === undefined ? undefined : machineBytes(view, this.paths.renditions);
  }

  /** A video, a sound or a document of the newsroom: `/assets/report.1a2b3c4d5e6f.pdf`. */
  mediaFile(url: string): string | undefined {
    const row = this.#store.prepare("SELECT src FROM pictures WHERE picture ->> '$.url' = ?").get(url);
    return row === undefined ? undefined : join(this.paths.content, String(row['src']));
  }

  /** The file of a picture's rendition, made now unless it is there: `/assets/lake-960.1a2b3c4d5e6f.avif`. */
  async rendition(url: string): Promise<string | undefined> {
    const [, focusX, focusY, key] = /(?:-(\d{1,3})-(\d{1,3}))?\.([0-9a-f]{12})\.(?:avif|webp|jpg)$/.exec(url) ?? [];
    if (key === undefined) return undefined;
    const rows = this.#store.prepare('SELECT picture FROM pictures WHERE picture IS NOT NULL AND instr(picture, ?) > 0').all(`"${key}`);
    for (const { picture: text } of rows) {
      const picture = JSON.parse(String(text)) as Picture;
      const focus = focusX === undefined ? undefined : { x: Number(focusX), y: Number(focusY) };
      const wanted = [...planRenditions(picture), ...planShapes(picture, focus)].filter((rendition) => rendition.url === url);
      if (wanted.length === 0) continue;
      const made = await makeRenditions(picture, join(this.paths.content, picture.src), this.paths.renditions, wanted);
      return made.ok ? made.value[0] : undefined;
    }
    return undefined;
  }

  close(): void {
    void this.#pool.close();
    this.#store.close();
  }
}
