import { resolve } from 'node:path';
import { PublishError } from './publish-error.ts';

/** Where a site is published. */
export type Target =
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string }
  /** An address as rsync takes it, with a slash at its end. */
  | { readonly kind: 'rsync'; readonly address: string }
  | { readonly kind: 'folder'; readonly folder: string };

/**
 * Reads a target as it is typed. Whatever has no scheme and no host is a folder; one whose name has a colon is typed
 * with a path: `./a:b`.
 *
 * @example parseTarget('s3://news/site') // { kind: 's3', bucket: 'news', prefix: 'site' }
 * @example parseTarget('www@host:/srv/site').kind // 'rsync'
 * @throws PublishError `target`
 */
export function parseTarget(typed: string): Target {
  if (typed === '') throw new PublishError('target', 'the target is empty; name a bucket (s3://bucket/prefix), a host (user@host:path or rsync://host/module/path) or a folder');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase();
  if (scheme === 's3') return s3Target(typed);
  if (scheme === 'rsync') return rsyncTarget(typed);
  if (scheme !== undefined) throw new PublishError('target', `a site cannot be published to ${scheme}://; targets are s3://bucket/prefix, rsync://host/module/path, user@host:path and folders`);
  // Words that begin with a dash would be options of rsync.
  if (/^[^/:-][^/:]*:/.test(typed)) return { kind: 'rsync', address: typed.replace(/\/*$/, '/') };
  return { kind: 'folder', folder: resolve(typed) };
}

function s3Target(typed: string): Target {
  const [, bucket = '', prefix = ''] = /^s3:\/\/([^/]*)\/*(.*?)\/*$/i.exec(typed) ?? [];
  if (!/^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/i.test(bucket)) throw new PublishError('target', `'${bucket}' is no name of a bucket; the target is s3://bucket/prefix`);
  if (prefix.split('/').some((name, _, names) => names.length > 1 && name === '' || name === '.' || name === '..')) throw new PublishError('target', `the prefix '${prefix}' is not plain; the target is s3://bucket/prefix`);
  return { kind: 's3', bucket, prefix };
}

function rsyncTarget(typed: string): Target {
  if (!/^rsync:\/\/(?!-)[^/]+\/[^/]+/i.test(typed)) throw new PublishError('target', `'${typed}' names no host and module; the target is rsync://host/module/path`);
  return { kind: 'rsync', address: typed.replace(/\/*$/, '/') };
}
