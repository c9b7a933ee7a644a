import { absoluteUrl, articlePath } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import { formView } from '../forms/form-view.ts';
import { strings } from '../i18n/fa.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { commentHtml } from './comment-html.ts';
import { commentThreads, type Thread } from './comment-threads.ts';
import { timeView, type PageContext } from './page-context.ts';
import type { CommentsView, CommentView } from './view-models.ts';

/** The comments on an article, with the form for another one unless the article says that they are closed. */
export function commentsView(article: Article, context: PageContext): CommentsView {
  const { reader, site, forms } = context;
  const comments = reader.comments.of(article.code);
  const threads = commentThreads(comments).map((thread) => threadView(thread, context));
  const count = commentCount(comments.length);
  if (article.comments === 'closed') return { state: 'closed', count, threads };
  const page = { url: absoluteUrl(site.url, articlePath(article.code)), title: article.title, code: article.code };
  return { state: 'open', form: formView('comments', forms.comments, site.url, page), count, threads };
}

/** Says how many comments there are: «۳ دیدگاه»; undefined for none. */
export function commentCount(count: number): string | undefined {
  return count === 0 ? undefined : strings.comments.count(toPersianDigits(String(count)));
}

function threadView({ comment, answers, replies }: Thread, context: PageContext): CommentView {
  return {
    id: comment.id,
    anchor: anchorOf(comment.id),
    name: comment.name,
    at: timeView(comment.date, context),
    html: commentHtml(comment.message),
    answers: answers === undefined ? undefined : { href: `#${anchorOf(answers.id)}`, label: answers.name },
    replies: replies.map((reply) => threadView(reply, context)),
  };
}

/** The id of a comment in its page: what is no ASCII letter, digit or hyphen is written in hexadecimal, so that two never share one. */
function anchorOf(id: string): string {
  return `c-${id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}
