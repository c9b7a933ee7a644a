import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { SearchArchive } from '../../src/search/ask/search-archive.ts';
import { MANIFEST_FILE } from '../../src/search/ask/search-manifest.ts';
import { loadFromFolder, searchSite, type FoundArticle } from '../../src/search/built-site.ts';
import { ROOT_OPTION, textOption, UsageError, type Command, type OptionValues } from '../command.ts';

/** Results of one page of the search page. */
const PAGE = 10;

/** `khabar search`: asks the built index. */
export const searchCommand: Command = {
  name: 'search',
  summary: 'Searches a built site as its search page does.',
  help: `Usage: khabar search QUERY [options]
       khabar search - [options]

  QUERY        what to find; - reads one query a line from the standard input
  --root DIR   the newsroom: a folder with content/ (default: this repository)
  --out DIR    the built site (default: dist/ in the newsroom)
  --json       print [{ url, title, excerpt, date, section }], one array a line for each query
  --limit N    at most so many results (default: ${PAGE})

Exit code: 0 done, also without results; 2 wrong usage, or no index there.`,
  options: { ...ROOT_OPTION, out: { type: 'string' }, json: { type: 'boolean' }, limit: { type: 'string' } },
  words: { min: 1, max: 1 },
  async run([query = ''], options, { stdout }) {
    const { out } = newsroomPaths(textOption(options, 'root'), textOption(options, 'out'));
    if (!existsSync(join(out, MANIFEST_FILE))) throw new UsageError(`there is no search index in ${out}. Run khabar build first.`);
    const limit = limitOption(options);
    const archive = new SearchArchive(loadFromFolder(out));
    const write = options['json'] === true ? (found: readonly FoundArticle[]) => `${JSON.stringify(found)}\n` : asText;
    const queries = query === '-' ? createInterface({ input: stdin, crlfDelay: Infinity }) : [query];
    for await (const line of queries) stdout.write(write(await searchSite(archive, line, limit)));
    return 0;
  },
};

function limitOption(options: OptionValues): number {
  const text = textOption(options, 'limit');
  if (text === undefined) return PAGE;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`--limit needs a whole number from 1 to 9999, not '${text}'.`);
}

function asText(found: readonly FoundArticle[]): string {
  if (found.length === 0) return 'nothing found\n';
  return `${found.map(({ url, title, excerpt, date, section }) => `${title}\n  ${date.slice(0, 10)}  ${section}  ${url}\n  ${excerpt}\n`).join('\n')}`;
}
