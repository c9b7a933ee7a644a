import { parseArgs } from 'node:util';
import { nearest } from '../src/content/nearest.ts';
import { LockedError } from '../src/press/build-lock.ts';
import { OutputError } from '../src/press/output.ts';
import { UsageError, type Command, type Surroundings } from './command.ts';

/** The commands, each loaded only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./commands/build.ts')).buildCommand,
  dev: async () => (await import('./commands/dev.ts')).devCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  lint: async () => (await import('./commands/lint.ts')).lintCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  bench: async () => (await import('./commands/bench.ts')).benchCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
};

/**
 * The command line.
 *
 * @param words what was typed after `khabar`
 * @returns the exit code: 0 done, 1 the content has errors, 2 wrong usage or a fault of the environment
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const wanted = rest[0];
    const load = wanted === undefined ? undefined : COMMANDS[wanted];
    surroundings.stdout.write(load === undefined ? await overview() : helpOf(await load()));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
    surroundings.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    const near = nearest(name, Object.keys(COMMANDS));
    return complain(`there is no command '${name}'.${near === undefined ? '' : ` Did you mean '${near}'?`}`, undefined, surroundings);
  }
  const command = await load();
  try {
    return await perform(command, rest, surroundings);
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message, command, surroundings);
    const isExpected = error instanceof OutputError || error instanceof LockedError || isSystemError(error);
    surroundings.stderr.write(`khabar ${name}: ${isExpected ? (error as Error).message : (error as Error).stack ?? String(error)}\n`);
    return 2;
  }
}

async function perform(command: Command, words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parse(command, words);
  if (values['help'] === true) {
    surroundings.stdout.write(helpOf(command));
    return 0;
  }
  if (positionals.length < command.words.min) throw new UsageError('something is missing.');
  if (positionals.length > command.words.max) throw new UsageError(`'${positionals[command.words.max]}' is one word too many.`);
  return command.run(positionals, values, surroundings);
}

function parse(command: Command, words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    const typed = /'(--?[^\s']+)/.exec((error as Error).message)?.[1]?.replace(/^-+/, '');
    const near = typed === undefined ? undefined : nearest(typed, Object.keys(command.options));
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.${near === undefined || near === typed ? '' : ` Did you mean '--${near}'?`}`);
  }
}

function complain(message: string, command: Command | undefined, { stderr }: Surroundings): number {
  stderr.write(`khabar${command === undefined ? '' : ` ${command.name}`}: ${message}\n`);
  stderr.write(`Try: khabar ${command === undefined ? 'help' : `${command.name} --help`}\n`);
  return 2;
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
  return `khabar: a static site generator for Persian news\n\nUsage: khabar <command> [options]\n\n${list}\n\nkhabar <command> --help tells more. Every command but bench takes --root DIR, the newsroom's folder.\n`;
}

function helpOf(command: Command): string {
  return `${command.summary}\n\n${command.help}\n`;
}

/** SQLITE_BUSY, SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN, https://www.sqlite.org/rescode.html. */
const STORE_FAULTS: ReadonlySet<number> = new Set([5, 8, 10, 13, 14]);

/** Whether an error is a fault of the machine and not of the engine: one line says all. */
function isSystemError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { syscall, errcode } = error as NodeJS.ErrnoException & { errcode?: number };
  return typeof syscall === 'string' || (errcode !== undefined && STORE_FAULTS.has(errcode & 0xff));
}
