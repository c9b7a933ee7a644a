import type { Comment } from '../domain/comment.ts';

/** A comment with what was answered to it. */
export interface Thread {
  readonly comment: Comment;
  /** The comment that it answers, when that is not the one above it. */
  readonly answers?: Comment;
  readonly replies: readonly Thread[];
}

/** How deeply answers are set below each other: at the third level a narrow screen has no room left. */
const DEEPEST = 3;

/**
 * Sets comments in threads. Comments that answer one that is not there begin a thread of their own, and so do those
 * that answer each other in a circle. What is deeper than the third level stands at the third, and says what it answers.
 *
 * @param comments of one article, the oldest first, each with an id of its own
 */
export function commentThreads(comments: readonly Comment[]): Thread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const parentOf = (comment: Comment): Comment | undefined => (comment.parent === undefined ? undefined : byId.get(comment.parent));
  const inCircle = circles(comments, parentOf);
  const nodes = new Map(comments.map((comment) => [comment.id, { comment, answers: undefined as Comment | undefined, replies: [] as Thread[] }]));
  const hosts = new Map<Comment, Comment | undefined>();
  const levels = new Map<Comment, number>();
  for (const comment of comments) place(comment);
  const roots: Thread[] = [];
  for (const comment of comments) {
    const node = nodes.get(comment.id);
    const host = hosts.get(comment);
    const parent = inCircle.has(comment) ? undefined : parentOf(comment);
    if (node === undefined) continue;
    if (parent !== host) node.answers = parent;
    (host === undefined ? roots : nodes.get(host.id)?.replies)?.push(node);
  }
  return roots;

  /** Finds the comment below which one stands, and how deep: first for those that it answers, without recursion. */
  function place(comment: Comment): void {
    const path: Comment[] = [];
    for (let at: Comment | undefined = comment; at !== undefined && !levels.has(at); at = inCircle.has(at) ? undefined : parentOf(at)) path.push(at);
    for (const next of path.reverse()) {
      const parent = inCircle.has(next) ? undefined : parentOf(next);
      const level = parent === undefined ? 1 : (levels.get(parent) ?? 1) + 1;
      levels.set(next, Math.min(level, DEEPEST));
      hosts.set(next, level > DEEPEST && parent !== undefined ? hosts.get(parent) : parent);
    }
  }
}

/** The comments that answer each other in a circle, or themselves. */
function circles(comments: readonly Comment[], parentOf: (comment: Comment) => Comment | undefined): Set<Comment> {
  const found = new Set<Comment>();
  const done = new Set<Comment>();
  for (const comment of comments) {
    const path = new Set<Comment>();
    let at: Comment | undefined = comment;
    while (at !== undefined && !done.has(at) && !path.has(at)) {
      path.add(at);
      at = parentOf(at);
    }
    for (let next = at; next !== undefined && path.has(next) && !found.has(next); next = parentOf(next)) found.add(next);
    for (const step of path) done.add(step);
  }
  return found;
}
