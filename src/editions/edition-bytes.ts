import type { EditionView } from '../queries/edition-views.ts';
import { epub } from './epub.ts';
import { issuePage } from './issue-page.ts';
import { liteArticle, liteFront, liteTombstone } from './lite-pages.ts';
import { webManifest } from './web-manifest.ts';

const encoder = new TextEncoder();

/** The bytes of another edition of what the pages show. The same view always gives the same bytes. */
export function editionBytes(view: EditionView): Uint8Array {
  return view.kind === 'issue-epub' ? epub(view) : encoder.encode(editionText(view));
}

function editionText(view: Exclude<EditionView, { kind: 'issue-epub' }>): string {
  switch (view.kind) {
    case 'lite': return liteArticle(view);
    case 'lite-tombstone': return liteTombstone(view);
    case 'web-manifest': return webManifest(view);
    case 'lite-front': return liteFront(view);
    default: return issuePage(view);
  }
}

/** Whether a view is printed as an HTML page, which has a content security policy and links as other pages do. */
export function isEditionPage({ kind }: { readonly kind: string }): boolean {
  return kind === 'lite' || kind === 'lite-tombstone' || kind === 'lite-front' || kind === 'issue-html';
}
