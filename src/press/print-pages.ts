import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outputFile } from '../domain/addresses.ts';
import { pageContext, type PageContext } from '../queries/page-context.ts';
import { viewFor } from '../queries/view-for.ts';
import type { PageView } from '../queries/view-models.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import { openStoreForReading } from '../store/open-store.ts';
import { ReleaseRecord, type PrintedFile } from '../store/release-record.ts';
import type { PageOutcome, PrintTask } from './worker-tasks.ts';

type RenderPage = (path: string, view: PageView) => Promise<string>;

/** Renders a page by a bundle, which is loaded only when there is something to render. */
async function render(bundle: string, path: string, view: PageView): Promise<string> {
  const { renderPage } = (await import(pathToFileURL(bundle).href)) as { renderPage: RenderPage };
  return renderPage(path, view);
}

/** Prints a batch of pages: asks for each view model, and renders and writes what has changed. */
export async function printPages(task: PrintTask): Promise<PageOutcome[]> {
  const store = openStoreForReading(task.store);
  try {
    const context = pageContext(new NewsroomReader(store));
    const record = new ReleaseRecord(store);
    const outcomes: PageOutcome[] = [];
    for (const path of task.addresses) outcomes.push(await printPage(path, context, task, task.isWhole ? undefined : record.known(path)));
    return outcomes;
  } finally {
    store.close();
  }
}

async function printPage(path: string, context: PageContext, task: PrintTask, known: PrintedFile | undefined): Promise<PageOutcome> {
  const view = viewFor(path, context);
  if (view === undefined) return task.mayBeGone ? { path, kind: 'gone' } : { path, kind: 'failed', reason: 'the store knows no such page' };
  const fingerprint = hash('sha256', task.templates + JSON.stringify(view), 'base64url').slice(0, 22);
  if (fingerprint === known?.fingerprint) return { path, kind: 'unchanged' };
  try {
    const html = Buffer.from(await render(task.bundle, encodeURI(path), view));
    const sha256 = hash('sha256', html, 'hex');
    const isNew = sha256 !== known?.sha256;
    if (isNew) writePage(join(task.staging, outputFile(path)), html);
    return { path, kind: 'printed', fingerprint, sha256, bytes: html.length, isNew };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path, kind: 'failed', reason, mdxFile: view.kind === 'article' ? view.mdx?.file : undefined };
  }
}

function writePage(file: string, html: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}
