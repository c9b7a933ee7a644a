import { expect, test } from 'vitest';
import type { Comment } from '../domain/comment.ts';
import type { NewsCode } from '../domain/identifiers.ts';
import { commentThreads, type Thread } from './comment-threads.ts';

/** Comments as `id<parent`, the oldest first. */
function comments(text: string): Comment[] {
  return text.split(' ').map((word, at) => {
    const [id = '', parent] = word.split('<');
    return { file: `content/comments/1/${id}.yml`, code: '1' as NewsCode, id, parent, name: id, date: at, message: id };
  });
}

/** Threads as `a(b(c) d)`; what a comment answers elsewhere stands after `^`. */
function shape(threads: readonly Thread[]): string {
  return threads.map(({ comment, answers, replies }) =>
    `${comment.id}${answers === undefined ? '' : `^${answers.id}`}${replies.length === 0 ? '' : `(${shape(replies)})`}`).join(' ');
}

test.each<[what: string, comments: string, threads: string]>([
  ['comments that answer nobody', 'a b c', 'a b c'],
  ['answers', 'a b<a c d<a e<b', 'a(b(e) d) c'],
  ['an answer that is dated before what it answers', 'b<a a', 'a(b)'],
  ['an answer to one that is not there', 'a b<gone', 'a b'],
  ['an answer to itself', 'a<a b<a', 'a(b)'],
  ['a circle', 'a<c b<a c<b d<b', 'a b(d) c'],
  ['answers that go too deep', 'a b<a c<b d<c e<d f<c', 'a(b(c d^c e^d f^c))'],
  ['too deep, the oldest last', 'd<c c<b b<a a', 'a(b(d^c c))'],
])('%s', (_, written, threads) => {
  expect(shape(commentThreads(comments(written)))).toBe(threads);
});

test('a chain of twenty thousand answers is set without a deep recursion', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => (at === 0 ? 'c0' : `c${at}<c${at - 1}`)).reverse().join(' ');
  const [thread] = commentThreads(comments(chain));
  expect(thread?.replies[0]?.replies).toHaveLength(19_998);
});
