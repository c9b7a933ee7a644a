import type { SourceEdit, Span } from './span.ts';
import type { Prose } from './reading/prose.ts';

/** How a finding is mended where there is one reading only. */
export type Fix =
  /** A text for people is changed; places are those of its text. */
  | ({ readonly kind: 'prose'; readonly prose: Prose } & SourceEdit)
  /** A field is added to the frontmatter. */
  | { readonly kind: 'field'; readonly key: string; readonly value: string };

/** Something that a rule found in a document. */
export interface Finding extends Span {
  /** What is wrong and what to do, in Persian. */
  readonly message: string;
  readonly fix?: Fix;
}
