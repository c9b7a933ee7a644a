import { createInterface } from 'node:readline/promises';
import type { Writable } from 'node:stream';
import { changedWords } from '../src/lint/fix/changed-words.ts';
import { hunkHeader, hunksOf, unifiedDiff } from '../src/lint/fix/unified-diff.ts';
import { isolate } from '../src/persian/bidi.ts';
import { proposeFixes, type FixOptions } from '../src/press/propose-fixes.ts';
import type { FileFix } from '../src/press/worker-tasks.ts';
import { writeFix, type WriteRefusal } from '../src/press/write-fix.ts';
import type { Surroundings } from './command.ts';

/** How fixes are carried out. */
export interface FixMode extends FixOptions {
  /** Only shows what would be written. */
  readonly isDryRun: boolean;
  /** Writes without asking. */
  readonly isSure: boolean;
  /** Where the diff goes, which is not where the report goes when that is for a program. */
  readonly out: Surroundings['stdout'];
}

const REFUSALS: Readonly<Record<WriteRefusal, string>> = {
  changed: 'has changed meanwhile', outside: 'lies outside the newsroom', 'read-only': 'is read-only',
};

/**
 * Mends articles: on a terminal it shows the changes and asks first, elsewhere it writes and says what.
 *
 * @returns whether anything was written
 */
export async function fixArticles(mode: FixMode, surroundings: Surroundings): Promise<boolean> {
  const { stderr } = surroundings;
  const proposed = await proposeFixes(mode);
  for (const { file, refused } of proposed) {
    for (const { line, column, rule } of refused) stderr.write(`${file}:${line}:${column} ${rule}: not fixed, the file would then say something else\n`);
  }
  const fixes = proposed.filter(({ fixes: count }) => count > 0);
  if (fixes.length === 0) return false;
  const isAsked = !mode.isDryRun && !mode.isSure && isTerminal(surroundings);
  if (mode.isDryRun || isAsked) for (const fix of fixes) mode.out.write(mode.out.isTTY === true ? colouredDiff(fix) : unifiedDiff(fix.file, fix.before, fix.text));
  if (mode.isDryRun) return false;
  if (isAsked && !(await ask(`Write ${fixes.length} ${fixes.length === 1 ? 'file' : 'files'}? [y/N] `, surroundings))) {
    stderr.write('nothing was written\n');
    return false;
  }
  return write(fixes, mode.root, surroundings);
}

async function write(fixes: readonly FileFix[], root: string, { stderr }: Surroundings): Promise<boolean> {
  let isWritten = false;
  for (const fix of fixes) {
    const refusal = await writeFix(root, fix).catch((error: NodeJS.ErrnoException) => {
      if (error.code === undefined) throw error;
      return error.code;
    });
    if (refusal === undefined) isWritten = true;
    stderr.write(refusal === undefined ? `${fix.file}: ${fix.fixes} fixed\n` : `${fix.file}: not written, it ${REFUSALS[refusal as WriteRefusal] ?? `cannot be written (${refusal})`}\n`);
  }
  return isWritten;
}

function isTerminal({ stdin, stdout, env }: Surroundings): boolean {
  return stdin?.isTTY === true && stdout.isTTY === true && env['CI'] === undefined;
}

/** The question is written where the diff was. The end of the input is a no. */
async function ask(question: string, { stdin, stdout }: Surroundings): Promise<boolean> {
  const lines = createInterface({ input: stdin!, output: stdout as unknown as Writable });
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return /^\s*(?:y|yes|بله|آری)\s*$/i.test(await Promise.race([lines.question(question), closed]));
  } finally {
    lines.close();
  }
}

/** A diff for people: coloured, what has changed underlined, each line set apart from its sign, so that a Persian one does not move it. */
function colouredDiff({ file, before, text }: FileFix): string {
  const colours = { ' ': '', '-': '\u001b[31m', '+': '\u001b[32m' };
  const hunks = hunksOf(before, text).map((hunk) => {
    const lines = changedWords(hunk.lines).map(({ sign, text, start, end }) => {
      const [before, changed, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map((part) => part.replace(/\r?\n$/, '').replace(UNSAFE, '\ufffd'));
      return `${colours[sign]}${sign} ${isolate(changed === '' ? `${before}${after}` : `${before}\u001b[4m${changed}\u001b[24m${after}`)}\u001b[0m\n`;
    });
    return `\u001b[36m${hunkHeader(hunk)}\u001b[0m\n${lines.join('')}`;
  });
  return `\u001b[1m${file}\u001b[0m\n${hunks.join('')}`;
}

/** What a file must not make a terminal do. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
