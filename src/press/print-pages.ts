import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outputFile } from '../domain/addresses.ts';
import { machineViewFor } from '../queries/machine-view-for.ts';
import type { MachineView } from '../queries/machine-views.ts';
import { pageContext, type PageContext } from '../queries/page-context.ts';
import { viewFor } from '../queries/view-for.ts';
import type { PageView, SiteView } from '../queries/view-models.ts';
import { isEditionPage } from '../editions/edition-bytes.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import { openStoreForReading, type Store } from '../store/open-store.ts';
import { ReleaseRecord, type PrintedFile } from '../store/release-record.ts';
import { PageFinisher } from './finish-page.ts';
import type { InlineCode } from './inline-code.ts';
import { cardKey, machineBytes } from './machine-bytes.ts';
import { SiteParts } from './part-folder.ts';
import { portableFragment } from './portable-fragment.ts';
import type { PageOutcome, PrintTask } from './worker-tasks.ts';

/** What a bundle offers: see server-entry.ts. */
export interface Templates {
  renderPage(path: string, view: PageView): Promise<Uint8Array>;
  inlineCode(): InlineCode;
}

/** Each bundle that was loaded. */
const loaded = new Map<string, Promise<Templates>>();

const sharedFingerprints = new WeakMap<SiteView, string>();

/** Loads a bundle ahead of time. */
export function loadBundle(bundle: string): Promise<Templates> {
  let templates = loaded.get(bundle);
  if (templates === undefined) loaded.set(bundle, (templates = import(pathToFileURL(bundle).href) as Promise<Templates>));
  return templates;
}

/** Prints pages by what the store says. It serves as long as the store stays as it is. */
export class Printer {
  readonly #store: Store;
  readonly #context: PageContext;
  readonly #record: ReleaseRecord;
  #parts: SiteParts | undefined;
  #finisher: PageFinisher | undefined;

  /** @param path the store's file */
  constructor(path: string) {
    this.#store = openStoreForReading(path);
    this.#context = pageContext(new NewsroomReader(this.#store));
    this.#record = new ReleaseRecord(this.#store);
  }

  /** Prints a batch of pages: asks for each view model, and renders what has changed. */
  async print(task: PrintTask): Promise<PageOutcome[]> {
    const outcomes: PageOutcome[] = [];
    for (const path of task.addresses) {
      const known = task.isWhole ? undefined : this.#record.known(path);
      outcomes.push(await printPage(path, this.#context, task, known, this.#partsOf(task), (view) => this.#bytesOf(view, task)));
    }
    return outcomes;
  }

  /** What a view looks like. The bundle is loaded only when there is a page to print. */
  async #bytesOf(view: PageView | MachineView, { bundle, finish, store }: PrintTask): Promise<Uint8Array> {
    const made = 'head' in view ? undefined : await machineBytes(portableFragment(view, finish.links), join(dirname(store), 'pictures'));
    if (made !== undefined && !isEditionPage(view)) return made;
    const templates = await loadBundle(bundle);
    this.#finisher ??= new PageFinisher(finish, templates.inlineCode());
    return this.#finisher.finish(made ?? (await templates.renderPage(encodeURI(view.path), view as PageView)), view.path);
  }

  #partsOf({ parts }: PrintTask): SiteParts | undefined {
    return parts.length === 0 ? undefined : (this.#parts ??= new SiteParts(parts));
  }

  close(): void {
    this.#store.close();
  }
}

async function printPage(
  path: string, context: PageContext, task: PrintTask, known: PrintedFile | undefined, parts: SiteParts | undefined,
  bytesOf: (view: PageView | MachineView) => Promise<Uint8Array>,
): Promise<PageOutcome> {
  const view = machineViewFor(path, context) ?? viewFor(path, context);
  if (view === undefined) return task.mayBeGone ? { path, kind: 'gone' } : { path, kind: 'failed', reason: 'the store knows no such page' };
  // When everything is printed there is nothing to compare with: the page's own bytes will tell, should it ever be touched.
  const isAsked = !task.isWhole || task.isPart || parts !== undefined;
  const fingerprint = isAsked ? fingerprintOf(view, task.templates, context) : '';
  if (isAsked && fingerprint === known?.fingerprint) return { path, kind: 'unchanged' };
  try {
    const printed = parts?.find(path, fingerprint);
    if (printed !== undefined) {
      const isNew = printed.file.sha256 !== known?.sha256;
      return { path, kind: 'printed', ...printed.file, isNew, page: isNew ? join(printed.folder, outputFile(path)) : undefined };
    }
    const html = await bytesOf(view);
    const sha256 = hash('sha256', html, 'hex');
    const isNew = sha256 !== known?.sha256;
    return { path, kind: 'printed', fingerprint, sha256, bytes: html.length, isNew, page: isNew ? html : undefined };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path, kind: 'failed', reason, mdxFile: view.kind === 'article' ? view.mdx?.file : undefined };
  }
}

/** The hash of all that decides what a page looks like. What all pages show is hashed once. */
function fingerprintOf(view: PageView | MachineView, templates: string, { site }: PageContext): string {
  if (view.kind === 'social-card') return cardKey(view);
  let shared = sharedFingerprints.get(site);
  if (shared === undefined) sharedFingerprints.set(site, (shared = hash('sha256', templates + JSON.stringify(site))));
  return hash('sha256', shared + JSON.stringify({ ...view, site: undefined }), 'base64url').slice(0, 22);
}
