import type { ArticleReading } from '../store/read-article.ts';

/** Reads articles' files. */
export interface ReadTask {
  readonly kind: 'read';
  readonly root: string;
  readonly siteUrl: string;
  readonly files: readonly string[];
}

/** One article as it was read; `unreadable` holds the system's reason when the file could not be opened. */
export interface FileReading {
  readonly file: string;
  readonly hash: string;
  readonly reading: ArticleReading;
  readonly unreadable?: string;
}

/** Prints pages into a folder, but for those that are already as they should be. */
export interface PrintTask {
  readonly kind: 'print';
  readonly store: string;
  readonly bundle: string;
  /** Fingerprint of the templates: a part of each page's own. */
  readonly templates: string;
  readonly staging: string;
  readonly addresses: readonly string[];
  /** Whether pages whose fingerprint is known are left alone. */
  readonly reuse: boolean;
}

/** What became of a page. */
export type PageOutcome =
  | { readonly path: string; readonly kind: 'printed'; readonly fingerprint: string; readonly bytes: number }
  | { readonly path: string; readonly kind: 'unchanged' }
  /** The template or an MDX article threw. */
  | { readonly path: string; readonly kind: 'failed'; readonly reason: string; readonly mdxFile?: string };

export type WorkerTask = ReadTask | PrintTask;

/** An error of a worker; `errcode` is SQLite's. */
export interface WorkerFault {
  readonly message: string;
  readonly name?: string;
  readonly stack?: string;
  readonly errcode?: number;
}
