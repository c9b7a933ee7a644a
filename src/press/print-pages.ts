import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outputFile } from '../domain/addresses.ts';
import { pageContext, type PageContext } from '../queries/page-context.ts';
import { viewFor } from '../queries/view-for.ts';
import type { PageView } from '../queries/view-models.ts';
import { NewsroomReader } from '../store/newsroom-reader.ts';
import { openStoreForReading } from '../store/open-store.ts';
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
    const known = store.prepare('SELECT fingerprint FROM printed WHERE path = ?');
    const outcomes: PageOutcome[] = [];
    for (const path of task.addresses) {
      const remembered = task.reuse ? known.get(path)?.['fingerprint'] : undefined;
      outcomes.push(await printPage(path, context, task, remembered));
    }
    return outcomes;
  } finally {
    store.close();
  }
}

async function printPage(path: string, context: PageContext, task: PrintTask, remembered: unknown): Promise<PageOutcome> {
  const view = viewFor(path, context);
  if (view === undefined) return { path, kind: 'failed', reason: 'the store knows no such page' };
  const fingerprint = createHash('sha256').update(task.templates).update(JSON.stringify(view)).digest('base64url').slice(0, 22);
  if (fingerprint === remembered) return { path, kind: 'unchanged' };
  try {
    const html = await render(task.bundle, encodeURI(path), view);
    const file = join(task.staging, outputFile(path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
    return { path, kind: 'printed', fingerprint, bytes: Buffer.byteLength(html) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path, kind: 'failed', reason, mdxFile: view.kind === 'article' ? view.mdx?.file : undefined };
  }
}
