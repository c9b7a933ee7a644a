import type { KeptRelease, ReleaseRoot } from './manifest-schema.ts';
import { PublishError } from './publish-error.ts';

/**
 * The release that a rollback restores.
 *
 * @param releases those that are kept, oldest first
 * @param current the public one
 * @param wanted its name; by default the release that was public before the public one's files were
 * @throws PublishError `no-release` when it is not kept
 */
export function namedRelease(releases: readonly Pick<KeptRelease, 'release'>[], current: Pick<ReleaseRoot, 'release' | 'fallback'> | undefined, wanted?: string): string {
  const kept = releases.map(({ release }) => release);
  const named = wanted ?? current?.fallback ?? undefined;
  if (current === undefined || named === undefined) throw new PublishError('no-release', 'there is no earlier release to go back to');
  if (kept.includes(named)) return named;
  throw new PublishError('no-release', `the release ${named} is not kept. Kept are: ${kept.join(', ')}`);
}
