import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a program that is not ours said. */
export interface ProgramOutput {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a program of the PATH lies; undefined when there is none of that name. */
export function findProgram(name: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Whether a program is on the PATH. */
export function hasProgram(name: string): boolean {
  return findProgram(name) !== undefined;
}

/** Runs a program to its end; whatever exit code it has is an answer. @param input what it reads from its standard input */
export function runProgram(name: string, words: readonly string[], { cwd, input = '' }: { cwd?: string; input?: string | Uint8Array } = {}): Promise<ProgramOutput> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, words, { ...cwd !== undefined && { cwd }, stdio: 'pipe' });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => stdout.push(part));
    child.stderr.on('data', (part: Buffer) => stderr.push(part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') }));
    // A program that reads nothing closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
