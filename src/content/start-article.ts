import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { archiveKey } from '../calendar/archive-key.ts';
import { tehranClock } from '../calendar/tehran.ts';

/** What an author says of a new article. */
export interface NewArticle {
  readonly title: string;
  readonly section: string;
  readonly agency?: string;
}

/**
 * Writes the file of a new article: a draft of today, with the day's next free news code.
 *
 * @param root the newsroom's root
 * @param now the clock, in milliseconds since the epoch
 * @returns the file's path below the root
 */
export async function startArticle(root: string, { title, section, agency }: NewArticle, now: number): Promise<string> {
  const { year, month, day } = archiveKey(now);
  const { hour, minute } = tehranClock(now);
  const date = `${year}/${month}/${day} ${two(hour)}:${two(minute)}`;
  const folder = `content/articles/${year}/${month}`;
  const taken = await codesIn(join(root, folder));
  for (let serial = 1; ; serial += 1) {
    const code = `${year}${month}${day}${String(serial).padStart(3, '0')}`;
    if (taken.has(code)) continue;
    const file = `${folder}/${code}.md`;
    const fields = [
      stringify({ title, section, ...(agency === undefined ? {} : { agency }) }, { lineWidth: 0 }).trimEnd(),
      `date: ${date}`, `code: "${code}"`, 'lead: ', 'tags: []', 'status: draft',
    ];
    await mkdir(dirname(join(root, file)), { recursive: true });
    try {
      await writeFile(join(root, file), `---\n${fields.join('\n')}\n---\n\n`, { flag: 'wx' });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** The news codes of the articles in a month's folder. */
async function codesIn(folder: string): Promise<Set<string>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.mdx?$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
  return new Set(texts.flatMap((text) => /^code:\s*["']?([0-9A-Za-z-]+)/m.exec(text)?.[1] ?? []));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
