import type { NewsCode } from './identifiers.ts';

/**
 * A reader's comment that the newsroom has approved: a file of `content/comments/<code>/`. It has no e-mail address: none
 * is kept, in clear or hashed.
 */
export interface Comment {
  /** The file below the newsroom's root: `content/comments/14001102013/1.yml`. */
  readonly file: string;
  /** The article that it is on. */
  readonly code: NewsCode;
  /** Unique among the comments of its article. */
  readonly id: string;
  /** The id of the comment that it answers; that one may not be there. */
  readonly parent?: string;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly date: number;
  /** Plain text; paragraphs are parted by an empty line. */
  readonly message: string;
}
