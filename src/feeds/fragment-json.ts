import type { BoxesFileView, BreakingFileView, HeadlineView, LiveFileView } from '../queries/live-view-models.ts';

/** The text of a file for the scripts of pages: what they show, under short names. */
export function fragmentJson(view: LiveFileView | BreakingFileView | BoxesFileView): string {
  switch (view.kind) {
    case 'live': return JSON.stringify({ open: view.open, until: view.until, updated: view.updated, updates: view.updates });
    case 'breaking': return JSON.stringify(view.news);
    case 'boxes': return JSON.stringify({ latest: view.latest.map(headline), mostRead: view.mostRead.map(headline) });
  }
}

function headline({ href, title, published, isLive }: HeadlineView) {
  return { href, title, iso: published.iso, time: published.text, live: isLive };
}
