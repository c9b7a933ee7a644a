import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../scripts/khabar.ts', import.meta.url));
const SERVER = fileURLToPath(new URL('./server-process.ts', import.meta.url));

/** The clock of builds in tests, as TestNewsroom.build has it. */
export const NOW = '2026-11-24T12:00:00+03:30';

/** How a command ended. */
export interface EndedCommand {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** A command in a process of its own. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<EndedCommand>;
}

/**
 * Starts `khabar build` in a process of its own.
 *
 * @param env is added to the environment
 * @param before words of a command that runs it: `taskset -c 0`
 */
export function startBuild(root: string, words: readonly string[] = [], env: NodeJS.ProcessEnv = {}, before: readonly string[] = []): RunningCommand {
  const [command = '', ...rest] = [...before, process.execPath, COMMAND, 'build', '--root', root, '--now', NOW, ...words];
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, CI: 'true', ...env } });
  let stderr = '';
  child.stderr?.on('data', (data: Buffer) => void (stderr += data.toString()));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, stderr }) as EndedCommand);
  return { child, ended };
}

/** Runs `khabar build` to its end. */
export function runBuild(...words: Parameters<typeof startBuild>): Promise<EndedCommand> {
  return startBuild(...words).ended;
}

/** Serves a folder on a free port of this machine, in a process of its own. */
export async function serveInProcess(folder: string): Promise<AsyncDisposable & { readonly url: string }> {
  const child = spawn(process.execPath, [SERVER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: `http://127.0.0.1:${port.toString().trim()}`,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
