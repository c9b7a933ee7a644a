import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { endingsOf, mediaType, type MediaType } from '../domain/media-type.ts';
import { findingsOf } from './findings.ts';
import { report } from './markdown-problem.ts';
import { decodedPath, isMediaPath } from './picture.ts';

/**
 * Checks the address of a file of the newsroom that is no picture, and notes it among the findings.
 *
 * @param uses what it may be
 * @returns its path below `content/`, or undefined when it cannot be published: reported as `media-remote`, `media-malformed`
 *   or `media-type`
 */
export function readMediaFile(file: VFile, written: string, uses: readonly MediaType['use'][], position: Position | undefined): string | undefined {
  const src = decodedPath(written);
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(src)) return void report(file, 'media-remote', position, src.slice(0, 80));
  if (!isMediaPath(src)) return void report(file, 'media-malformed', position, src.slice(0, 80));
  const use = mediaType(src)?.use;
  if (use === undefined || !uses.includes(use)) return void report(file, 'media-type', position, src.slice(0, 80), uses.flatMap(endingsOf));
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  findingsOf(file).files.push({ src, line, column });
  return src;
}
