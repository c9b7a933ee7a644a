import { spawn } from 'node:child_process';
import { PublishError } from '../publish-error.ts';

/** What the program said, and how it ended. */
export interface RsyncOutcome {
  /** @see https://download.samba.org/pub/rsync/rsync.1 under EXIT VALUES */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The first version that deletes what is named and missing (`--delete-missing-args`) and lists names as they are. */
const OLDEST = [3, 1] as const;
/** What is kept of the program's complaints: enough to name some twenty files. */
const LONGEST_COMPLAINT = 16_000;

/**
 * Runs rsync.
 *
 * @param input given to it on its standard input
 * @param onLine called for each line of its standard output, which is then not kept
 * @throws PublishError `program` when it is not installed
 */
export async function runRsync(words: readonly string[], input = '', onLine?: (line: string) => void): Promise<RsyncOutcome> {
  // Its messages are read, so they must be in one language; names of files are left as they are by -8.
  const child = spawn('rsync', words, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (onLine === undefined) return;
    const lines = stdout.split('\n');
    stdout = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { if (stderr.length < LONGEST_COMPLAINT) stderr += text; });
  // It may end before it has read everything; its exit code tells why.
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => { reject(notStarted(error)); });
    child.once('close', (exitCode) => { resolve(exitCode ?? 20); });
  });
  return { code, stdout, stderr };
}

/**
 * Makes sure that rsync is there and new enough.
 *
 * @throws PublishError `program`
 */
export async function requireRsync(): Promise<void> {
  const { stdout } = await runRsync(['--version']);
  const [, major, minor] = /rsync\s+version v?(\d+)\.(\d+)/.exec(stdout) ?? [];
  const [needMajor, needMinor] = OLDEST;
  if (Number(major) > needMajor || (Number(major) === needMajor && Number(minor) >= needMinor)) return;
  throw new PublishError('program', `the rsync on this machine is not ${OLDEST.join('.')} or newer (${stdout.split('\n')[0] ?? ''}); install a newer one`);
}

function notStarted(error: NodeJS.ErrnoException): PublishError {
  if (error.code === 'ENOENT') return new PublishError('program', 'rsync is not installed on this machine; install it (Debian and Ubuntu: apt-get install rsync), or publish to a bucket or a folder', { cause: error });
  return new PublishError('program', `rsync cannot be started: ${error.message}`, { cause: error });
}
