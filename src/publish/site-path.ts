import { fail, ok, type Result } from '../domain/result.ts';

/** What file systems, HTTP servers and object stores all take; an S3 key has at most 1024 bytes with its prefix. */
const MAX_BYTES = 1000;

/** Why a path cannot be one of a site. */
export type SitePathProblem = 'empty' | 'absolute' | 'backslash' | 'control-character' | 'not-plain' | 'hidden' | 'too-long';

/**
 * Reads the path of a site's file. It is relative, with `/` between plain names, and is returned in NFC,
 * whatever form the file system has it in: readers' addresses are in NFC.
 *
 * @example readSitePath('tag/ناتو/index.html') // ok
 * @example readSitePath('../secret') // fail: 'not-plain'
 */
export function readSitePath(raw: string): Result<string, SitePathProblem> {
  const path = raw.normalize('NFC');
  if (path === '') return fail('empty');
  if (path.startsWith('/')) return fail('absolute');
  if (path.includes('\\')) return fail('backslash');
  if (/[\u0000-\u001f\u007f]/.test(path) || !path.isWellFormed()) return fail('control-character');
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..')) return fail('not-plain');
  if (names.some(isHiddenName)) return fail('hidden');
  return Buffer.byteLength(path) > MAX_BYTES ? fail('too-long') : ok(path);
}

/**
 * Whether a file or folder is bookkeeping and no part of the site: its name begins with a dot.
 * `.well-known` is the one such name that the web knows (RFC 8615).
 */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') && name !== '.well-known';
}
