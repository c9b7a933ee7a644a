import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What lies in a newsroom's folder, beside its site, in its cache and in the trees of its site that should not be there once
 * a build has ended; by path.
 */
export function leftovers({ root }: { readonly root: string }): string[] {
  return [
    ...others(root, '', (name) => !name.startsWith('.') || ['.khabar', '.dist.khabar', '.git'].includes(name)),
    ...others(root, '.dist.khabar', (name) => ['a', 'b', 'build.lock', 'last-change.json'].includes(name)),
    ...['a', 'b'].flatMap((tree) => others(root, `.dist.khabar/${tree}`, (name) => !name.startsWith('.') || name === '.khabar-output')),
    ...others(root, '.khabar', (name) => ['store.sqlite', 'store.sqlite-wal', 'store.sqlite-shm', 'build.lock', 'pictures'].includes(name)),
    ...others(root, '.khabar/pictures', (name) => /^[\w-]+(?:\.[\w-]+)*\.(?:avif|webp|jpg)$/.test(name)),
  ];
}

function others(root: string, folder: string, isExpected: (name: string) => boolean): string[] {
  try {
    return readdirSync(join(root, folder)).filter((name) => !isExpected(name)).map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
