import { CACHE_CONTROL, cacheKind } from '../domain/cache-policy.ts';
import { originalOf } from '../domain/compressed-copy.ts';
import { contentType } from '../domain/content-type.ts';

/** The headers that a file is served with. */
export interface FileHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

/**
 * The headers of a file, by its path.
 *
 * @example fileHeaders('index.html').contentType // 'text/html; charset=utf-8'
 */
export function fileHeaders(path: string): FileHeaders {
  return {
    contentType: contentType(path),
    cacheControl: CACHE_CONTROL[cacheKind(originalOf(path))],
  };
}
