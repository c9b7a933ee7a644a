import type { Article } from '../domain/article.ts';
import type { Row } from './stored-rows.ts';

/** A public article, with what lists need of it. */
export interface StoredArticle {
  readonly id: number;
  readonly state: 'listed' | 'tombstone';
  /** Hash of its file. */
  readonly hash: string;
  readonly article: Article;
}

/** Unpacks a row of `id, state, hash, article`. */
export function toStored(row: Row): StoredArticle {
  return {
    id: Number(row['id']),
    state: row['state'] as 'listed' | 'tombstone',
    hash: String(row['hash']),
    article: JSON.parse(String(row['article'])) as Article,
  };
}
