import type { Store } from './open-store.ts';

/** An old address and the article that it leads to. */
export interface StoredRedirect {
  /** Decoded, as its author wrote it: `/old/path/`. */
  readonly from: string;
  /** The article's news code. */
  readonly code: string;
}

/** Old addresses of public articles, those of the newest articles first; of two articles that want one, the older has it. */
export function storedRedirects(store: Store): StoredRedirect[] {
  const rows = store.prepare(
    `SELECT l.path, a.code FROM aliases l CROSS JOIN articles a ON a.id = l.id WHERE a.state IN ('listed', 'tombstone') ORDER BY a.date DESC, a.file DESC, l.position`,
  ).all();
  const codes = new Map<string, string>();
  for (const row of rows) codes.set(String(row['path']), String(row['code']));
  return [...codes].map(([from, code]) => ({ from, code }));
}

/** News codes of the articles that were taken down, sorted. */
export function withdrawnCodes(store: Store): string[] {
  return store.prepare("SELECT code FROM articles WHERE state = 'tombstone' ORDER BY code").all().map(({ code }) => String(code));
}
