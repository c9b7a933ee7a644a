import { EpubCheck } from '@likecoin/epubcheck-ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdict, type Check, type CheckResult } from './check.ts';
import type { CheckedSite } from './checked-site.ts';
import { findProgram, runProgram } from './outside-program.ts';
import { filesOf } from './xml-files.ts';

const NONE: CheckResult = { kind: 'not-run', why: 'the sites have no EPUB' };

/** Each EPUB of the sites by the W3C's epubcheck (https://www.w3.org/publishing/epubcheck/). It needs Java. */
export const epubcheck: Check = {
  name: 'epubcheck',
  async run(sites): Promise<CheckResult> {
    const paths = epubPaths(sites);
    if (paths.length === 0) return NONE;
    const program = findProgram('epubcheck');
    if (program === undefined) return { kind: 'not-run', why: 'there is no epubcheck on the PATH (Debian: apt install epubcheck)' };
    const faults: string[] = [];
    for (const path of paths) {
      const { code, stdout, stderr } = await (isArchive(program) ? runProgram('java', ['-jar', program, path]) : runProgram(program, [path]));
      if (code !== 0) faults.push(...`${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR)/.test(line)), `${path}: epubcheck ends with ${String(code)}`);
    }
    return verdict(faults, `${paths.length} files`);
  },
};

/** The same by a port of it that needs nothing but npm. */
export const epubcheckPort: Check = {
  name: 'epubcheck-ts',
  async run(sites): Promise<CheckResult> {
    const files = filesOf(sites, /\.epub$/);
    if (files.size === 0) return NONE;
    const faults: string[] = [];
    for (const [path, bytes] of files) {
      const { messages } = await EpubCheck.validate(bytes);
      faults.push(...messages.filter(({ severity }) => severity === 'error' || severity === 'fatal').map(({ id, message }) => `${path}: ${id}: ${message}`));
    }
    return verdict(faults, `${files.size} files`);
  },
};

/** Debian's epubcheck is a Java archive, which starts by itself only where the kernel knows how. */
function isArchive(program: string): boolean {
  return readFileSync(program).subarray(0, 2).equals(Buffer.from('PK'));
}

function epubPaths(sites: readonly CheckedSite[]): string[] {
  return sites.flatMap(({ folder, files }) => [...files.keys()].filter((path) => path.endsWith('.epub')).map((path) => join(folder, path)));
}
