import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What of the engine's folder its command line needs. */
const NEEDED = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** The template that every page with HTML passes through. */
const TEMPLATE = ['src', 'layouts', 'PageLayout.astro'];

/**
 * A copy of the engine, with which all builds of a bench are run: its templates may be changed, and what it compiles is kept
 * apart, so that the first build compiles as on a new machine.
 */
export class EngineCopy {
  readonly folder: string;
  #changes = 0;

  /**
   * @param engine the engine's own folder
   * @param folder where the copy goes; it must not be there yet
   */
  constructor(engine: string, folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const name of NEEDED) cpSync(join(engine, name), join(folder, name), { recursive: true });
    // Packages are linked one by one, so that node_modules/.cache is the copy's own.
    const packages = join(folder, 'node_modules');
    mkdirSync(packages);
    for (const name of readdirSync(join(engine, 'node_modules'))) {
      if (!name.startsWith('.')) symlinkSync(join(engine, 'node_modules', name), join(packages, name));
    }
  }

  /** The script of the command line. */
  get script(): string {
    return join(this.folder, 'scripts', 'khabar.ts');
  }

  /** Changes the layout of all pages, each time in another way, so that every page has other bytes. */
  changeTemplate(): void {
    this.#changes += 1;
    appendFileSync(join(this.folder, ...TEMPLATE), `<!-- ${this.#changes} -->\n`);
  }

  /** Forgets the compiled templates. */
  forgetBundles(): void {
    rmSync(join(this.folder, 'node_modules', '.cache'), { recursive: true, force: true });
  }
}
