import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSite, type BuildOptions } from '../../src/press/build-site.ts';
import type { BuildReport } from '../../src/press/build-report.ts';
import { newsroomPaths } from '../../src/press/newsroom-paths.ts';

/** The least that a newsroom must say. */
export const SETTINGS = {
  'content/site.yml': 'title: روزنامه آزمون\nurl: https://test.example\n',
  'content/sections.yml': 'politics: { title: سیاست }\ninternational: { title: بین‌الملل }\nsport: { title: ورزش }\n',
  'content/agencies.yml': 'isna: { title: ایسنا }\nanadolu: { title: آناتولی, url: https://aa.example }\n',
  'content/authors.yml': 'sara-ahmadi: { name: سارا احمدی }\n',
} as const;

/** The text of an article's file; fields given as undefined are left out, text as YAML has it. */
export function articleText(fields: Record<string, string | undefined> = {}, body = 'متن خبر در یک بند.\n'): string {
  const all = { title: 'تیتر آزمون', section: 'politics', date: '1400/11/02 13:45', ...fields };
  const lines = Object.entries(all).filter(([, value]) => value !== undefined).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** A newsroom in a folder of its own, which is gone when its test has ended. */
export class TestNewsroom {
  readonly root: string;

  /** @param files by path below the root; SETTINGS are added unless a file of theirs is given as undefined */
  constructor(files: Record<string, string | Uint8Array | undefined> = {}) {
    this.root = mkdtempSync(join(tmpdir(), 'khabar-test-'));
    for (const [file, content] of Object.entries({ ...SETTINGS, ...files })) if (content !== undefined) this.write(file, content);
  }

  get out(): string {
    return join(this.root, 'dist');
  }

  write(file: string, content: string | Uint8Array): void {
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  remove(file: string): void {
    rmSync(join(this.root, file), { recursive: true, force: true });
  }

  /** Runs git in the newsroom. */
  git(...words: readonly string[]): string {
    const settings = ['user.name=test', 'user.email=test@test.example', 'gc.auto=0', 'commit.gpgsign=false'].flatMap((setting) => ['-c', setting]);
    return execFileSync('git', [...settings, ...words], { cwd: this.root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  }

  /** Commits all files, those of the engine left out. */
  commit(): void {
    this.git('add', '--all', '--', 'content', ...(existsSync(join(this.root, 'public')) ? ['public'] : []));
    this.git('commit', '--quiet', '--allow-empty', '--message', 'change');
  }

  /** Builds the site as `khabar build` does. */
  build(options: Partial<Omit<BuildOptions, 'paths' | 'onProgress'>> = {}): Promise<BuildReport> {
    return buildSite({
      paths: newsroomPaths(this.root), now: Date.parse('2026-11-24T12:00:00+03:30'),
      drafts: false, strict: false, full: false, onProgress: () => {}, ...options,
    });
  }

  /** A page of the built site: `/news/14001102013/`. */
  page(path: string): string {
    return readFileSync(join(this.out, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  }

  /** All files of the built site with their bytes, by path, but for the marker of the output folder. */
  output(): Map<string, Buffer> {
    return filesBelow(this.out);
  }

  /** All folders of the built site, by path, sorted. */
  folders(): string[] {
    const entries = readdirSync(this.out, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(this.out.length + 1)).sort();
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** All files below a folder with their bytes, by path, sorted; hidden ones are left out. */
export function filesBelow(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(files.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}
