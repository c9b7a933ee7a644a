import { articlePath } from '../domain/addresses.ts';
import { parseLiveFilePath } from '../domain/live-addresses.ts';
import type { MachineView } from '../queries/machine-views.ts';
import { portableAddress, portableHtml, type LinkMode } from './portable-html.ts';

/**
 * The view of a file that scripts of pages ask for, with addresses that lead on from where the site lies. Those in the updates of a live story are
 * seen from its page, into which they are put; those of headlines from the file itself, since they come into pages of any depth. Other files stay as they are:
 * all their addresses are absolute.
 *
 * @param links undefined where the site lies at the root of its host
 */
export function portableFragment(view: MachineView, links: LinkMode | undefined): MachineView {
  if (links === undefined) return view;
  const headline = <Of extends { readonly href: string }>(entry: Of): Of => ({ ...entry, href: portableAddress(entry.href, view.path, links) });
  switch (view.kind) {
    case 'live': {
      const page = articlePath(parseLiveFilePath(view.path) ?? '');
      return { ...view, updates: view.updates.map(({ id, html }) => ({ id, html: portableHtml(html, page, links) })) };
    }
    case 'breaking': return { ...view, news: view.news.map(headline) };
    case 'boxes': return { ...view, latest: view.latest.map(headline), mostRead: view.mostRead.map(headline) };
    default: return view;
  }
}
