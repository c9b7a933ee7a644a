import type { FormView } from '../forms/form-view.ts';
import type { LinkView, TimeView } from './view-models.ts';

/** A reader's comment. */
export interface CommentView {
  readonly id: string;
  /** Its id in the page: `c-1`. */
  readonly anchor: string;
  readonly name: string;
  readonly at: TimeView;
  /** Its text as safe HTML: paragraphs and links. */
  readonly html: string;
  /** The comment that it answers, where its place in the page does not tell. */
  readonly answers?: LinkView;
  readonly replies: readonly CommentView[];
}

/** The comments on an article, and the form for another one unless they are closed. */
export interface CommentsView {
  readonly state: 'open' | 'closed';
  readonly form?: FormView;
  /** «۳ دیدگاه»; absent without any. */
  readonly count?: string;
  readonly threads: readonly CommentView[];
}
