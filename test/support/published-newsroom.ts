import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../src/press/build-site.ts';
import { newsroomPaths } from '../../src/press/newsroom-paths.ts';
import { articleText, filesBelow, TestNewsroom } from './newsroom.ts';
import { git } from './workflow-run.ts';

/** A newsroom in a git repository, to which somebody pushes, and the folder that CI publishes it to. */
export class PublishedNewsroom extends TestNewsroom {
  readonly #home = realpathSync(mkdtempSync(join(tmpdir(), 'khabar-published-')));
  readonly target = join(this.#home, 'site');

  constructor(files: Record<string, string | Uint8Array | undefined> = {}) {
    super({ ...sampleArticles(), ...files });
    git(this.root, 'init', '--quiet', '--initial-branch', 'main');
  }

  override [Symbol.dispose](): void {
    super[Symbol.dispose]();
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** The commit that is checked out. */
  get head(): string {
    return git(this.root, 'rev-parse', 'HEAD').trim();
  }

  /** Writes files, removes those given as undefined, and commits. */
  push(files: Record<string, string | undefined> = {}): string {
    for (const [file, content] of Object.entries(files)) {
      if (content === undefined) this.remove(file);
      else this.write(file, content);
    }
    git(this.root, 'add', '--all', '--force', '.');
    git(this.root, 'commit', '--quiet', '--allow-empty', '--message', 'change');
    return this.head;
  }

  /** The files that readers find. */
  published(): Map<string, Buffer> {
    return filesBelow(realpathSync(this.target));
  }

  /** What a build from nothing makes of the newsroom's present files. */
  async rebuilt(now: number): Promise<Map<string, Buffer>> {
    const out = mkdtempSync(join(this.#home, 'clean-'));
    const paths = newsroomPaths(this.root, join(out, 'site'));
    const cache = join(out, 'cache');
    await buildSite({
      paths: { ...paths, cache, store: join(cache, 'store.sqlite'), renditions: join(cache, 'pictures') },
      now, drafts: false, strict: false, full: false, onProgress: () => {},
    });
    return filesBelow(realpathSync(paths.out));
  }
}

/** A few articles in several sections. */
function sampleArticles(): Record<string, string> {
  const sections = ['politics', 'international', 'sport'];
  return Object.fromEntries(Array.from({ length: 9 }, (_, index) => [
    `content/articles/1400/n${index}.md`,
    articleText({ code: `"${100 + index}"`, title: `خبر شماره ${index}`, section: sections[index % 3], date: `1400/11/0${index + 1} 10:00`, tags: index % 2 === 0 ? '[اوکراین]' : undefined }),
  ]));
}
