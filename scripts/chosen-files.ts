import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isWithin } from '../src/content/walk.ts';
import { UsageError } from './command.ts';

/** Files that were typed, parted into those of the newsroom's content and others. */
export interface ChosenFiles {
  /** Below the newsroom's root, with `/`: `content/articles/talks.md`. */
  readonly content: readonly string[];
  /** As they were typed. */
  readonly others: readonly string[];
}

/**
 * Finds files and folders that were typed as paths below the newsroom's root or below the current folder.
 *
 * @param root the newsroom's root, absolute
 * @param cwd the current folder
 * @throws UsageError when there is no such file
 */
export function chosenFiles(words: readonly string[], root: string, cwd: string): ChosenFiles {
  const found = words.map((word) => ({ word, file: contentFile(word, root, cwd) }));
  return {
    content: found.flatMap(({ file }) => (file === undefined ? [] : [file])),
    others: found.filter(({ file }) => file === undefined).map(({ word }) => word),
  };
}

function contentFile(word: string, root: string, cwd: string): string | undefined {
  const present = [resolve(root, word), resolve(cwd, word)].filter((path) => existsSync(path));
  if (present.length === 0) throw new UsageError(`there is no file ${word}.`);
  // The current folder is told without symbolic links, the newsroom's as it was typed.
  for (const home of [root, realpathSync(root)]) {
    for (const path of present) {
      if (isWithin(resolve(home, 'content'), path)) return relative(home, path).split(sep).join('/');
    }
  }
  return undefined;
}
