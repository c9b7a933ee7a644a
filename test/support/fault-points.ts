import fs, { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { isMainThread } from 'node:worker_threads';

/**
 * A fault that a build is given at an exact point, however fast the machine is. This module is loaded before the command line,
 * and stands between the build and the file system. Each call that changes something below `root` is a point, named by the
 * call and the path: `rename dist`; so is each statement of SQL that is executed as a text: `sql COMMIT`.
 */
export interface Fault {
  /** The newsroom. */
  readonly root: string;
  /**
   * A signal: it is sent to the process before the call. `hold`: the process waits there for half a minute. `full`: this
   * call and all later ones that need room fail as on a full disk. `no-links`, `no-symlinks`: every hard or symbolic link
   * fails as on a file system that has none. `none`: the points are noted only.
   */
  readonly kind: 'SIGKILL' | 'SIGTERM' | 'SIGINT' | 'hold' | 'full' | 'no-links' | 'no-symlinks' | 'none';
  /** The points that count, as a regular expression; all by default. */
  readonly at?: string;
  /** Which of them it is, from 1 on; the first by default. */
  readonly nth?: number;
  /** A file outside of `root` that gets a line for each point. */
  readonly log?: string;
}

/** Environment variable that holds the fault as JSON. */
export const FAULT = 'KHABAR_TEST_FAULT';

const CALLS = ['writeFile', 'mkdir', 'rm', 'rmdir', 'link', 'symlink', 'rename', 'copyFile'] as const;
const NEED_ROOM: ReadonlySet<string> = new Set(['writeFile', 'mkdir', 'link', 'symlink', 'copyFile']);
const TWO_PATHS: ReadonlySet<string> = new Set(['link', 'symlink', 'rename', 'copyFile']);

type Call = (...args: unknown[]) => unknown;

const text = process.env[FAULT];
if (text !== undefined && isMainThread) standBetween(JSON.parse(text) as Fault);

function standBetween(fault: Fault): void {
  const at = new RegExp(fault.at ?? '');
  let count = 0;
  let isFull = false;

  /** Comes to a point; @returns the error that the call shall fail with */
  function reach(call: string, path: string): Error | undefined {
    if (path !== fault.root && !path.startsWith(`${fault.root}/`)) return undefined;
    const point = `${call} ${path.slice(fault.root.length + 1)}`;
    if (fault.log !== undefined) appendFileSync(fault.log, `${point}\n`);
    if (fault.kind === `no-${call}s`) return failure('EPERM', 'operation not permitted', call, path);
    if (at.test(point) && (count += 1) === (fault.nth ?? 1)) {
      if (fault.kind === 'full') isFull = true;
      else if (fault.kind === 'hold') wait(30_000);
      else if (fault.kind.startsWith('SIG')) end(fault.kind as NodeJS.Signals);
    }
    return isFull && NEED_ROOM.has(call) ? failure('ENOSPC', 'no space left on device', call, path) : undefined;
  }

  for (const call of CALLS) {
    const pathOf = (args: readonly unknown[]): string => String(args[TWO_PATHS.has(call) ? 1 : 0]);
    const sync = fs[`${call}Sync`] as Call;
    const promised = fs.promises[call] as Call;
    Object.assign(fs, { [`${call}Sync`]: (...args: unknown[]) => {
      const error = reach(call, pathOf(args));
      if (error !== undefined) throw error;
      return sync(...args);
    } });
    Object.assign(fs.promises, { [call]: async (...args: unknown[]) => {
      const error = reach(call, pathOf(args));
      if (error !== undefined) throw error;
      return promised(...args);
    } });
  }
  syncBuiltinESMExports();

  const execute = DatabaseSync.prototype.exec;
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
    reach('sql', `${fault.root}/${sql.trim().split('\n', 1)[0]}`);
    if (isFull && sql === 'COMMIT') throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13, errstr: 'database or disk is full' });
    execute.call(this, sql);
  };
}

function failure(code: string, meaning: string, syscall: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${meaning}, ${syscall} '${path}'`), { code, syscall, path });
}

/** Sends this process a signal that ends it, and does nothing else until it comes. */
function end(signal: NodeJS.Signals): never {
  process.kill(process.pid, signal);
  for (;;) wait(1000);
}

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
