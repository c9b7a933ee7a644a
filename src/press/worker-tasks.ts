import type { TextSettings } from '../config/text-settings.ts';
import type { TextPlace } from '../content/text-place.ts';
import type { Comment } from '../domain/comment.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { FixedDocument } from '../lint/fix/fix-document.ts';
import type { DocumentReading } from '../lint/lint-document.ts';
import type { PackedArticle } from '../store/pack-article.ts';
import type { PrintedFile } from '../store/release-record.ts';
import type { PageFinish } from './page-finish.ts';
import type { SearchTask } from './search-maker.ts';

/** Reads articles' files. */
export interface ReadTask extends TextSettings {
  readonly kind: 'read';
  readonly root: string;
  readonly files: readonly FileToRead[];
}

/** A file to be read, and the hash of the bytes that are known of it. */
export interface FileToRead {
  readonly file: string;
  readonly knownHash: string;
}

/** One article as it was read. */
export interface FileReading {
  readonly file: string;
  /** Git's id of its bytes; empty when it could not be opened. */
  readonly hash: string;
  /** The bytes are those that are known, so that nothing else was looked at. */
  readonly isKnown: boolean;
  /** Absent when there is an error. */
  readonly packed?: PackedArticle;
  readonly issues: readonly ContentIssue[];
}

/** Some articles as they were read. */
export interface ReadBatch {
  readonly readings: readonly FileReading[];
  /** Their texts, some compressed together, with the files that they are of in their order. */
  readonly texts: readonly { readonly packed: Uint8Array; readonly files: readonly string[] }[];
}

/** Runs the rules of lint on files. */
export interface LintTask {
  readonly kind: 'lint';
  readonly root: string;
  readonly site: TextSettings;
  readonly files: readonly string[];
}

/** What the rules of lint say of some files, with git's id of their bytes. */
export type LintBatch = readonly { readonly file: string; readonly hash: string; readonly reading: DocumentReading }[];

/** Works out the fixes of files, and writes nothing. */
export interface FixTask {
  readonly kind: 'fix';
  readonly root: string;
  readonly site: TextSettings;
  readonly files: readonly string[];
  /** The rules that are off. */
  readonly off: readonly string[];
}

/** A file with its fixes. */
export interface FileFix extends FixedDocument {
  readonly file: string;
  /** Git's id of the bytes that were read. */
  readonly hash: string;
  /** The file as it is, without its byte order mark. */
  readonly before: string;
  readonly hasMark: boolean;
}

/** Reads comments' files. */
export interface CommentsTask {
  readonly kind: 'comments';
  readonly root: string;
  readonly files: readonly FileToRead[];
}

/** One comment as it was read. */
export interface CommentReading extends Pick<FileReading, 'file' | 'hash' | 'isKnown' | 'issues'> {
  /** Absent when there is an error. */
  readonly comment?: Comment;
  /** Where its id stands. */
  readonly place: TextPlace;
}

/** Prints pages, but for those that are already as they should be. */
export interface PrintTask {
  readonly kind: 'print';
  readonly store: string;
  readonly bundle: string;
  /** Fingerprint of the templates: a part of each page's own. */
  readonly templates: string;
  /** What is done to each page after its template. */
  readonly finish: PageFinish;
  readonly addresses: readonly string[];
  /** Whether the whole site is printed, whatever was printed before. */
  readonly isWhole: boolean;
  /** Whether pages' fingerprints are wanted, though nothing is known to compare them with: other machines ask for them. */
  readonly isPart: boolean;
  /** Whether an address may lead nowhere by now. */
  readonly mayBeGone: boolean;
  /** Another number each time that the store has changed since pages were printed by it. */
  readonly round: number;
  /** Folders of parts of the site that other machines have printed. */
  readonly parts: readonly string[];
}

/** What became of a page. */
export type PageOutcome =
  /**
   * The fingerprint is empty where it was not asked for. `isNew`: whether its bytes are others than those that
   * were released last; `page` is then its bytes, or the file that holds them.
   */
  | ({ readonly path: string; readonly kind: 'printed'; readonly isNew: boolean; readonly page?: Uint8Array | string } & PrintedFile)
  | { readonly path: string; readonly kind: 'unchanged' }
  | { readonly path: string; readonly kind: 'gone' }
  /** The template or an MDX article threw. */
  | { readonly path: string; readonly kind: 'failed'; readonly reason: string; readonly mdxFile?: string };

export type WorkerTask = ReadTask | CommentsTask | LintTask | FixTask | PrintTask | SearchTask;

/** An error of a worker; `errcode` is SQLite's. */
export interface WorkerFault {
  readonly message: string;
  readonly name?: string;
  readonly stack?: string;
  readonly errcode?: number;
}

/** What a worker answers; `id` is that of the order. */
export type WorkerAnswer = { readonly id: number } & ({ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WorkerFault });

/** A task as a worker gets it. */
export interface WorkerOrder {
  readonly id: number;
  readonly task: WorkerTask;
}
