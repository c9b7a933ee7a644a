import type { Check, CheckResult } from './check.ts';
import { withCheckedSites } from './checked-site.ts';

/** Faults of one check that are printed: the rest is counted. */
const SHOWN_FAULTS = 40;

/**
 * Runs checks one after the other on the same sites, and prints what they found. One that breaks has failed.
 *
 * @param write takes the report, line by line
 * @returns the exit code: 0 when nothing that ran has failed, else 1
 */
export async function runChecks(checks: readonly Check[], write: (line: string) => void): Promise<number> {
  write('building the sample and a rich newsroom');
  return withCheckedSites(async (sites) => {
    const results: [Check, CheckResult][] = [];
    for (const check of checks) {
      const result = await check.run(sites).catch((error: unknown): CheckResult => ({ kind: 'failed', faults: [`the check broke: ${error instanceof Error ? error.stack ?? error.message : String(error)}`] }));
      results.push([check, result]);
      for (const line of linesOf(check, result)) write(line);
    }
    const count = (kind: CheckResult['kind']): number => results.filter(([, result]) => result.kind === kind).length;
    write(`${count('passed')} passed, ${count('failed')} failed, ${count('not-run')} not run`);
    for (const [{ name }, result] of results) if (result.kind === 'not-run') write(`not run: ${name}, because ${result.why}`);
    return count('failed') === 0 ? 0 : 1;
  });
}

function linesOf({ name }: Check, result: CheckResult): string[] {
  switch (result.kind) {
    case 'passed': return [`passed   ${name}: ${result.what}`];
    case 'not-run': return [`not run  ${name}`];
    case 'failed': {
      const { faults } = result;
      const rest = faults.length > SHOWN_FAULTS ? [`         … and ${faults.length - SHOWN_FAULTS} more`] : [];
      return [`FAILED   ${name}: ${faults.length} faults`, ...faults.slice(0, SHOWN_FAULTS).map((fault) => `         ${fault}`), ...rest];
    }
  }
}
