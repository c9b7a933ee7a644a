import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINE_ROOT } from '../../src/press/newsroom-paths.ts';
import { verdict, type Check } from './check.ts';
import { isObject, jsonLdThings, type JsonValue, type PageThing } from './json-ld-things.ts';
import { runProgram } from './outside-program.ts';

/**
 * The JSON-LD of all pages against the vocabulary of https://schema.org: each thing is written into a TypeScript file as a value of its type in
 * `schema-dts`, and the compiler says which property or value the type does not know. One of each shape is enough.
 */
export const schemaVocabulary: Check = {
  name: 'vocabulary of schema.org',
  async run(sites) {
    const things = jsonLdThings(sites);
    const shapes = new Map(things.map((each) => [JSON.stringify(shapeOf(each.thing)), each]));
    const samples = [...shapes.values()];
    const faults = await compilerFaults(samples);
    return verdict(faults, `${things.length} things of ${samples.length} shapes`);
  },
};

async function compilerFaults(samples: readonly PageThing[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-schema-'));
  try {
    symlinkSync(join(ENGINE_ROOT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    // One line a thing, so that a line of the compiler's answer names it.
    const lines = samples.map(({ thing }, at) => `export const thing${at}: WithContext<${String(thing['@type'])}> = ${JSON.stringify(withoutInputs(thing))};`);
    const types = [...new Set(samples.map(({ thing }) => String(thing['@type'])))];
    writeFileSync(join(folder, 'things.ts'), `${[`import type { ${['WithContext', ...types].join(', ')} } from 'schema-dts';`, ...lines].join('\n')}\n`);
    const compiler = join(ENGINE_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const flags = ['--noEmit', '--strict', '--skipLibCheck', '--pretty', 'false', '--module', 'nodenext', '--target', 'esnext', '--types', ''];
    const { stdout, stderr } = await runProgram(process.execPath, [compiler, ...flags, 'things.ts'], { cwd: folder });
    return `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('  ')).map((line) => {
      const [, number, message] = /^things\.ts\((\d+),\d+\): (.*)$/.exec(line) ?? [];
      return number === undefined ? line : `${samples[Number(number) - 2]?.page ?? ''}: ${message ?? ''}`;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `query-input` is an annotation of https://schema.org/docs/actions.html that the types do not know. */
function withoutInputs(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutInputs);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.endsWith('-input')).map(([key, inner]) => [key, withoutInputs(inner)]));
}

/** What two things of one shape have in common: their types and keys. A list is as its first entry. */
function shapeOf(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0] as JsonValue)];
  if (!isObject(value)) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === '@type' ? inner : shapeOf(inner)]));
}
