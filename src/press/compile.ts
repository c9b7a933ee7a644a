import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TypographyOptions } from '../persian/typography.ts';
import { ENGINE_ROOT } from './newsroom-paths.ts';
import { runCompiler } from './run-compiler.ts';

/** The compiled templates. */
export interface Bundle {
  /** The module that exports renderPage. */
  readonly entry: string;
  /** The folder of files for the browser: fonts, style sheets. */
  readonly client: string;
  /** Whether it had to be compiled now. */
  readonly isNew: boolean;
}

/** An MDX article that is part of the bundle. */
export interface MdxSource {
  readonly file: string;
  /** Hash of its bytes. */
  readonly hash: string;
}

/** Bundles lie within the engine, where their imports of packages are found. */
const BUNDLES = join(ENGINE_ROOT, 'node_modules', '.cache', 'khabar');
/** How many bundles are kept: enough for a few newsrooms and a change that is undone. */
const KEPT_BUNDLES = 12;
/** After this time, in milliseconds, an unfinished bundle belongs to a build that was killed. */
const LONGEST_COMPILATION = 3_600_000;

/**
 * Compiles the templates into a bundle, or finds the one that was compiled before: its name is the hash
 * of the templates and of the MDX articles in it.
 *
 * @param templates fingerprint of the templates and packages
 * @param root the newsroom's root
 * @param typography the rules of typography that the newsroom has turned off
 * @throws what Astro throws when a template or an MDX article cannot be compiled
 */
export async function compile(templates: string, root: string, mdx: readonly MdxSource[], typography?: TypographyOptions): Promise<Bundle> {
  const key = createHash('sha256').update(templates);
  if (mdx.length > 0) key.update(root).update(JSON.stringify(typography ?? {}));
  for (const { file, hash } of mdx) key.update(`\0${file}\0${hash}`);
  const folder = join(BUNDLES, `bundle-${key.digest('hex').slice(0, 24)}`);
  const entry = join(folder, 'server', 'entry.mjs');
  if (existsSync(entry)) {
    const now = new Date();
    await utimes(folder, now, now);
    return { entry, client: join(folder, 'client'), isNew: false };
  }
  await mkdir(BUNDLES, { recursive: true });
  const unfinished = `${folder}.${process.pid}`;
  try {
    await runCompiler({ root, mdxFiles: mdx.map(({ file }) => file), typography, outDir: pathToFileURL(`${unfinished}/`).pathname, cacheDir: join(unfinished, 'cache') });
    await rename(unfinished, folder).catch(async (error: unknown) => {
      // Another build has just made the same bundle.
      if (!(existsSync(entry))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await forgetOldBundles();
  return { entry, client: join(folder, 'client'), isNew: true };
}

async function forgetOldBundles(): Promise<void> {
  const dated = await Promise.all((await readdir(BUNDLES)).map(async (name) => {
    // Another build may have taken it away meanwhile.
    const used = await stat(join(BUNDLES, name)).then(({ mtimeMs }) => mtimeMs, () => 0);
    return { name, used };
  }));
  const whole = dated.filter(({ name }) => /^bundle-[0-9a-f]+$/.test(name)).sort((a, b) => b.used - a.used);
  const killed = dated.filter(({ name, used }) => /^bundle-[0-9a-f]+\.\d+$/.test(name) && Date.now() - used > LONGEST_COMPILATION);
  await Promise.all([...whole.slice(KEPT_BUNDLES), ...killed].map(({ name }) => rm(join(BUNDLES, name), { recursive: true, force: true })));
}
