import { stat } from 'node:fs/promises';
import { UsageError } from './command.ts';

/**
 * Checks that a folder exists.
 *
 * @throws UsageError when it does not
 */
export async function requireFolder(path: string): Promise<void> {
  const isFolder = await stat(path).then((entry) => entry.isDirectory(), () => false);
  if (!isFolder) throw new UsageError(`there is no folder ${path}.`);
}
