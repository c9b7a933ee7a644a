import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { hasProgram, runProgram } from './outside-program.ts';

/** What XML files must be besides well-formed. */
export interface XmlRules {
  readonly kind: 'schema' | 'relaxng';
  readonly text: string;
  /** Files that it imports, by name. */
  readonly imports?: ReadonlyMap<string, Buffer>;
}

/** Which xmllint is asked: the system's, or the one that npm brings. */
export function xmllintName(): string {
  return hasProgram('xmllint') ? 'xmllint' : 'xmllint-wasm';
}

/**
 * What is wrong with XML files, one line a fault.
 *
 * @param files by the path under which faults name them
 */
export async function xmlFaults(files: ReadonlyMap<string, Buffer>, rules?: XmlRules): Promise<string[]> {
  if (files.size === 0) return [];
  return hasProgram('xmllint') ? bySystem(files, rules) : byPackage(files, rules);
}

async function bySystem(files: ReadonlyMap<string, Buffer>, rules: XmlRules | undefined): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-xmllint-'));
  try {
    const names = new Map([...files].map(([path, bytes], at) => {
      writeFileSync(join(folder, `file-${at}.xml`), bytes);
      return [`file-${at}.xml`, path];
    }));
    if (rules !== undefined) writeFileSync(join(folder, 'rules'), rules.text);
    for (const [name, bytes] of rules?.imports ?? []) writeFileSync(join(folder, name), bytes);
    const { code, stderr } = await runProgram('xmllint', ['--noout', '--nonet', ...(rules === undefined ? [] : [`--${rules.kind}`, 'rules']), ...names.keys()], { cwd: folder });
    if (code === 0) return [];
    const faults = stderr.split('\n').filter((line) => /^file-\d+\.xml:/.test(line)).map((line) => line.replace(/^file-\d+\.xml/, (name) => names.get(name) ?? name));
    return faults.length > 0 ? faults : [stderr.trim()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function byPackage(files: ReadonlyMap<string, Buffer>, rules: XmlRules | undefined): Promise<string[]> {
  const named = [...files].map(([path, contents], at) => ({ path, fileName: `file-${at}.xml`, contents }));
  const preload = [...rules?.imports ?? []].map(([fileName, contents]) => ({ fileName, contents }));
  const { errors } = await validateXML({ xml: named, ...(rules === undefined ? { normalization: 'c14n' } : { schema: rules.text, extension: rules.kind, preload }) });
  return errors.map(({ rawMessage, loc }) => `${named.find(({ fileName }) => fileName === loc?.fileName)?.path ?? ''}: ${rawMessage}`);
}
