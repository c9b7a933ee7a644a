import type { EditionView } from '../queries/edition-views.ts';
import { issuePage } from './issue-page.ts';
import { liteArticle, liteFront, liteTombstone } from './lite-pages.ts';
import { webManifest } from './web-manifest.ts';

const encoder = new TextEncoder();

/** The bytes of another edition of what the pages show. The same view always gives the same bytes. */
export async function editionBytes(view: EditionView): Promise<Uint8Array> {
  // A push seldom makes a book, and does without what packs one.
  if (view.kind === 'issue-epub') return (await import('./epub.ts')).epub(view);
  return encoder.encode(editionText(view));
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
