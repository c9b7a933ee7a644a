import type { ParseArgsConfig } from 'node:util';
import type { Readable } from 'node:stream';

/** What a command may touch of the process it runs in. */
export interface Surroundings {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  /** Where answers come from; a command that asks does so on a terminal only. */
  readonly stdin?: Readable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The values of a command's options, as `parseArgs` of Node gives them. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How it is typed, and what each option means. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many words it takes besides its options. */
  readonly words: { readonly min: number; readonly max: number };
  /** @returns the exit code: 0 done, 1 the content has errors, 2 wrong usage or a fault of the environment */
  run(words: readonly string[], options: OptionValues, surroundings: Surroundings): Promise<number>;
}

/** Raised when a command was typed wrongly. */
export class UsageError extends Error {}

/** The option that every command knows. */
export const ROOT_OPTION = { root: { type: 'string' } } as const;

/** An option's text, or undefined when it was not given. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * A whole number of at most seven digits from an option, or undefined when it was not given.
 *
 * @throws UsageError unless it is one from `least` on
 */
export function numberOption(options: OptionValues, name: string, least = 0): number | undefined {
const text = textOption(options, name);
  if (text === undefined) return undefined;
  if (/^\d{1,7}$/.test(text) && Number(text) >= least) return Number(text);
  throw new UsageError(`--${name} needs a whole number from ${least} on, not '${text}'.`);
}

/**
 * A port from an option.
 *
 * @throws UsageError unless it is a number from 0 to 65535
 */
export function portOption(options: OptionValues, fallback: number): number {
  const text = textOption(options, 'port');
  if (text === undefined) return fallback;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port needs a number from 0 to 65535, not '${text}'`);
}
