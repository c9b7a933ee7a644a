import { NoFileError, type LoadFile } from '../ask/load-file.ts';
import { onSite } from './site-root.ts';

/**
 * Gets files of the site that the page is of.
 *
 * @param isFresh whether the browser's own copies are asked for anew: after a fault they may be of another state of the site
 */
export function loadFromSite(isFresh: boolean): LoadFile {
  return async (path) => {
    const response = await fetch(onSite(path), { cache: isFresh ? 'no-cache' : 'default', credentials: 'same-origin' });
    if (response.status === 404 || response.status === 410) throw new NoFileError(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
