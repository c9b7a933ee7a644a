import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { readMetadata } from '../ask/pagefind-format.ts';

/** A document as Pagefind gets it: words with spaces between them, each a search key or several that stand at one place: `key-part`. */
export interface FoldedDocument {
  readonly title: string;
  readonly text: string;
}

/** An index of some documents. The same documents in the same order give the same bytes. */
export interface FoldedIndex {
  /** Number of words of each document, in order. */
  readonly lengths: readonly number[];
  /** Its pieces, unpacked, in the order of their words. */
  readonly pieces: readonly Uint8Array[];
}

/** Stands in a document that has no word at all: Pagefind would leave it out, and number those after it otherwise. */
const NO_WORD = 'documentwithoutwords';

/**
 * Indexes folded documents with Pagefind's program, which starts with the first index and serves for all of a thread. Of what
 * it makes, only the words are kept: its own fragments, filters and scripts are not published.
 *
 * Documents are numbered in the order in which they come. Each is handed over at once, so that Pagefind works on it while the
 * next one is folded.
 *
 * @throws Error when Pagefind refuses a document or ends
 */
export async function indexWithPagefind(documents: Iterable<FoldedDocument>): Promise<FoldedIndex> {
  // Of the languages that Pagefind knows a grammar of, Persian is none: words stay as they are.
  const { index, errors } = await createIndex({ forceLanguage: 'fa' });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join(', ')}`);
  const added: Promise<{ errors: string[] }>[] = [];
  let number = 0;
  for (const { title, text } of documents) {
    added.push(index.addCustomRecord({ url: String(number), content: text === '' ? NO_WORD : text, language: 'fa', meta: { title } }));
    number += 1;
  }
  const faults = (await Promise.all(added)).flatMap((answer) => answer.errors);
  if (faults.length > 0) throw new Error(`Pagefind: ${faults.join(', ')}`);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return toIndex(files);
}

/** How many in this thread use the program now. */
let users = 0;

/** Does some work with Pagefind's program, and ends the program when nobody in this thread uses it any more. */
export async function usingPagefind<Value>(work: () => Promise<Value>): Promise<Value> {
  users += 1;
  try {
    return await work();
  } finally {
    users -= 1;
    if (users === 0) await close();
  }
}

function toIndex(files: readonly IndexFile[]): FoldedIndex {
  const metadata = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (metadata === undefined) throw new Error('Pagefind made no index');
  const { lengths, pieces } = readMetadata(gunzipSync(metadata.content));
  const bytesOf = new Map(files.map(({ path, content }) => [path, content]));
  return {
    lengths,
    pieces: pieces.map(({ name }) => {
      const bytes = bytesOf.get(`index/${name}.pf_index`);
      if (bytes === undefined) throw new Error(`Pagefind made no piece ${name}`);
      return gunzipSync(bytes);
    }),
  };
}
