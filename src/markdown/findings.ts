import type { VFile } from 'vfile';
import type { Heading, InternalLink, Mention, PictureReference } from './markdown-document.ts';

/** What the plugins find in a text besides its HTML. */
export interface Findings {
  readonly headings: Heading[];
  readonly pictures: PictureReference[];
  readonly links: InternalLink[];
  readonly files: PictureReference[];
  readonly mentions: Mention[];
  /** Origins of frames that readers may ask for. */
  readonly frames: Set<string>;
}

declare module 'vfile' {
  interface DataMap {
    findings: Findings;
  }
}

/** The findings of a file: each plugin adds to them what it meets, in the order of the text. */
export function findingsOf(file: VFile): Findings {
  return (file.data.findings ??= { headings: [], pictures: [], links: [], files: [], mentions: [], frames: new Set() });
}
