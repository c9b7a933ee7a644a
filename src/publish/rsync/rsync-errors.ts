import { PublishError } from '../publish-error.ts';
import type { RsyncOutcome } from './rsync-program.ts';

/** Exit codes of a connection that was lost or never came about; 255 is ssh's own. */
const UNREACHABLE = new Set([10, 12, 30, 35, 255]);
/** Some files were not transferred; the others were. */
const PARTIAL = new Set([23, 24]);
/** Complaints that are shown: enough to see what is wrong. */
const SHOWN = 20;

/** Raised inside when the connection failed, so that it is tried again. */
export class LostConnection extends PublishError {}

/** Whether rsync only complains that a folder on the host is not there. */
export function isMissingFolder({ code, stderr }: RsyncOutcome): boolean {
  return (code === 3 || PARTIAL.has(code)) && /\[sender\] (?:change_dir|link_stat) .* failed: No such file or directory/.test(stderr);
}

/**
 * Turns an exit code into words.
 *
 * @param address the target
 * @returns undefined when all went well
 */
export function rsyncError(outcome: RsyncOutcome, address: string): PublishError | undefined {
  const { code } = outcome;
  if (code === 0) return undefined;
  const said = complaints(outcome);
  if (UNREACHABLE.has(code)) return new LostConnection('unreachable', `${address} cannot be reached by rsync (exit code ${code}):\n${said}`);
  if (code === 5) return new PublishError('unreachable', `${address} refuses the connection; see to the module's name, and to RSYNC_PASSWORD where it asks for one:\n${said}`);
  if (PARTIAL.has(code) || code === 11) return new PublishError('incomplete', `some files could not be brought to ${address}; the folder must exist there and be writable. Publish again to go on where this stopped:\n${said}`);
  return new PublishError('program', `rsync failed with exit code ${code}:\n${said}`);
}

function complaints({ stderr }: RsyncOutcome): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  return [...lines.slice(0, SHOWN), ...lines.length > SHOWN ? ['…'] : []].map((line) => `  ${line}`).join('\n');
}
