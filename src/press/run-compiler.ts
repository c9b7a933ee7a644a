import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TypographyOptions } from '../persian/typography.ts';

/** What is compiled, and where to. */
export interface CompileOrder {
  /** The newsroom's root. */
  readonly root: string;
  readonly mdxFiles: readonly string[];
  readonly typography: TypographyOptions | undefined;
  readonly outDir: string;
  readonly cacheDir: string;
}

/** An error of Astro or its bundler, which may hold several. */
export interface CompilerFault {
  readonly name?: string;
  readonly message: string;
  readonly stack?: string;
  /** The module in which the fault is. */
  readonly id?: string;
  readonly loc?: { readonly file: string };
  readonly errors?: readonly CompilerFault[];
}

/** What the compiling process answers. */
export type CompileAnswer = { readonly ok: true } | { readonly ok: false; readonly fault: CompilerFault };

const PROCESS = fileURLToPath(new URL('./compile-process.ts', import.meta.url));

/**
 * Compiles templates in a process of its own, which ends with it.
 *
 * @throws an Error with the fields of a {@link CompilerFault} when a template or an MDX article cannot be compiled, or the process ends before it is done
 */
export function runCompiler(order: CompileOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    // Templates are compiled alike whoever asks, a test runner too.
    const compiler = fork(PROCESS, { execArgv: [], env: { ...process.env, NODE_ENV: 'production', VITEST: undefined }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    compiler.once('error', reject);
    compiler.once('exit', (code, signal) => reject(new Error(`the compiler ended before it was done (${signal ?? code})`)));
    compiler.once('message', (answer: CompileAnswer) => {
      if (answer.ok) resolve();
      else reject(Object.assign(new Error(answer.fault.message), answer.fault));
    });
    compiler.send(order, (error) => { if (error !== null) reject(error); });
  });
}
