import type { Nodes, Parents } from 'mdast';
import { sourceEdit, sourceSpan, type Segment } from './segments.ts';
import type { SourceEdit, Span } from '../span.ts';

/** What a prose is on the page. */
export type ProseKind =
  | 'title' | 'kicker' | 'subtitle' | 'lead' | 'description' | 'tag' | 'alt' | 'caption' | 'credit' | 'note' | 'reason'
  | 'paragraph' | 'heading' | 'cell' | 'block-title';

/**
 * A text for people, without markup: a field of the frontmatter, or a paragraph, heading or cell of the body as a whole, so that what
 * is written in **bold** is read with the words beside it. What is no text, such as code or a picture, is one U+FFFC in it.
 */
export interface Prose {
  readonly kind: ProseKind;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Where a field of the frontmatter is: `['image', 'alt']`. */
  readonly path?: readonly (string | number)[];
  /** The node of a text of the body, and the node that holds it. */
  readonly node?: Nodes;
  readonly parent?: Parents;
  /** Writes a text as the place in the file needs it. */
  readonly encode: (text: string) => string;
}

/** What stands for something that is no text. */
export const OBJECT = '\uFFFC';

/** Where a part of a prose stands in the document. */
export function spanIn({ segments }: Prose, start: number, end: number): Span {
  return sourceSpan(segments, start, end);
}

/** The edit of the document that changes a part of a prose; undefined when that is not certain. */
export function editOf({ segments, encode }: Prose, edit: SourceEdit): SourceEdit | undefined {
  return sourceEdit(segments, edit, encode);
}
