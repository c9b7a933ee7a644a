/**
 * The bundle's entry: what the compiled templates offer to the press. It runs inside each worker.
 */
import { createApp } from 'astro/app/entrypoint';
import { EDITION_STYLES } from '../editions/edition-styles.ts';
import { THEME_SCRIPT } from '../domain/reading-settings.ts';
import { NEEDED_STYLES } from '../layouts/needed-styles.ts';
import type { PageView } from '../queries/view-models.ts';
import type { InlineCode } from './inline-code.ts';
import type { PageResponse } from './page-response.ts';
import { templateRoute } from './template-route.ts';

// A page is wanted whole: streaming it would cost a third more.
const app = createApp({ streaming: false });
// What a template throws is swallowed there, and comes out here.
const streamingApp = createApp({ streaming: true });

for (const each of [app, streamingApp]) keepPageModules(each.manifest.pageMap);

/**
 * Renders one page to HTML, in UTF-8.
 *
 * @param path the page's address: `/news/14001102013/`
 * @param view what the page shows
 * @throws when a template fails, or when no template answers to the address
 */
export async function renderPage(path: string, view: PageView): Promise<Uint8Array> {
  const request = new Request(new URL(templateRoute(path, view), 'http://khabar.invalid'));
  const response = (await app.render(request, { locals: { view } })) as unknown as PageResponse;
  if (response.status === 500) await hearFault(request, view);
  // Astro gives the page of 404.astro that status; everything else must have been found.
  if (response.status !== 200 && !(response.status === 404 && view.kind === 'not-found')) {
    throw new Error(`${path}: the template answered with status ${response.status}`);
  }
  return response.body as Uint8Array;
}

/** What the templates and the other editions write into pages, for the content security policy. */
export function inlineCode(): InlineCode {
  const { routes, inlinedScripts } = app.manifest;
  const styles = routes.flatMap(({ styles: sheets }) => sheets.flatMap((sheet) => (sheet.type === 'inline' ? [sheet.content] : [])));
  return { styles: [...new Set([...styles, ...NEEDED_STYLES, ...EDITION_STYLES])], scripts: [THEME_SCRIPT, ...[...inlinedScripts.values()].filter((script) => script !== '')] };
}

/** @throws what the template throws, which shows as it is only when its pieces are asked for one by one */
async function hearFault(request: Request, view: PageView): Promise<void> {
  const { body } = (await streamingApp.render(request, { locals: { view } })) as unknown as PageResponse;
  await Array.fromAsync(body as AsyncIterable<unknown>);
}

/** Lets each page's module be imported once: to ask for it again, though it is loaded, takes a tenth of a page's time. */
function keepPageModules(modules: Map<string, () => Promise<unknown>> | undefined): void {
  for (const [name, load] of modules ?? []) {
    let loaded: Promise<unknown> | undefined;
    modules?.set(name, () => (loaded ??= load()));
  }
}
