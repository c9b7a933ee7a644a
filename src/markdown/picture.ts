import type { Image } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { findingsOf } from './findings.ts';
import { report } from './markdown-problem.ts';

/** A picture as its author gave it. */
export interface PictureSource {
  /** `media/x.jpg`; a `./` or `/` before it is dropped. */
  readonly src: string;
  readonly alt: string;
  readonly position: Position | undefined;
}

/**
 * Checks a picture's address, notes the picture among the findings, and makes the node that becomes
 * `<khabar-picture src alt>`.
 *
 * @returns undefined when the picture cannot be shown: it is reported as `remote-picture` (nothing on a
 *   page is asked from third parties) or `picture-malformed` (it does not lie in `media/`). A picture
 *   without an alternative text is shown, with the warning `picture-without-alt`.
 */
export function readPicture(file: VFile, { src: written, alt, position }: PictureSource): Image | undefined {
  const src = decodedPath(written);
  if (/^(?:https?:|[\\/]{2})/i.test(src)) {
    report(file, 'remote-picture', position, src);
    return undefined;
  }
  if (!isMediaPath(src)) {
    report(file, 'picture-malformed', position, src.slice(0, 80));
    return undefined;
  }
  if (alt.trim() === '') report(file, 'picture-without-alt', position, src);
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  findingsOf(file).pictures.push({ src, line, column });
  return {
    type: 'image',
    url: src,
    alt: alt.trim(),
    data: { hName: 'khabar-picture', hProperties: { src } },
    position,
  };
}

/**
 * Whether a path is that of a file below the newsroom's `media/` folder, written plainly.
 *
 * @example isMediaPath('media/1400/map.jpg') // true
 * @example isMediaPath('media/../site.yml') // false
 */
export function isMediaPath(src: string): boolean {
  const [folder, ...rest] = src.split('/');
  return (
    folder === 'media' &&
    rest.length > 0 &&
    rest.every((part) => part !== '' && part !== '.' && part !== '..') &&
    !/[\\?#:\u0000-\u001f]/.test(src)
  );
}

/** The path that an address stands for. It is a URL, in which a space is written as `%20`; its file has the space. */
export function decodedPath(src: string): string {
  return decode(src).trim().replace(/^\.?\/(?!\/)/, '');
}

function decode(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
