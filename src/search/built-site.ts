import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlePath } from '../domain/addresses.ts';
import { excerptOf, segmentsText } from './ask/excerpt.ts';
import { NoFileError, type LoadFile } from './ask/load-file.ts';
import type { SearchArchive } from './ask/search-archive.ts';

/** A result, as a program gets it. */
export interface FoundArticle {
  /** Its address on the site: `/news/14001102013/`. */
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  /** Gregorian ISO 8601. */
  readonly date: string;
  /** The section's title. */
  readonly section: string;
}

/** Gets files of a site that was built into a folder. */
export function loadFromFolder(folder: string): LoadFile {
  return async (path) => {
    try {
      return new Uint8Array(await readFile(join(folder, path)));
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new NoFileError(path) : error;
    }
  };
}

/**
 * Searches a site as its search page does.
 *
 * @param limit how many results are wanted at most
 * @throws what loading throws: a site in a folder has all of its files
 */
export async function searchSite(archive: SearchArchive, query: string, limit: number): Promise<FoundArticle[]> {
  const { hits, failed } = await archive.search({ query, filters: {}, sort: 'relevance' }, { isPatient: true });
  const [broken] = failed;
  if (broken !== undefined) throw new Error(`the search index is damaged: pagefind/${broken.name}`);
  const { sections } = await archive.manifest();
  return Promise.all(hits.slice(0, limit).map(async ({ article: { code, section }, marks }) => {
    const { title, text, date } = await archive.text(code);
    return { url: articlePath(code), title, excerpt: segmentsText(excerptOf(text, marks)), date, section: sections[section] ?? section };
  }));
}
