import type { BenchResult, BuildKind, BuildRow } from './bench-result.ts';
import type { Cost } from './measured-run.ts';

const NAMES: Readonly<Record<BuildKind, string>> = {
  full: 'full build', unchanged: 'nothing changed', new: 'one new article', edited: 'one edited old article',
  withdrawn: 'one withdrawn old article', template: 'one template change',
};

/**
 * Lays out a table for a terminal: the first column begins where it begins, numbers end where they end.
 *
 * @param rows of equal length, the first one the heading
 * @example formatTable([['build', 'wall'], ['full', '1.2 s']]) // 'build   wall\nfull   1.2 s\n'
 */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}

/** What was measured, as tables: the machine, the builds, the peer and, when asked for, the builds' phases. */
export function benchTables(result: BenchResult, profile: boolean): string {
  const { machine, articles, git, peer } = result;
  const parts = [
    `${articles} articles${git ? '' : ', without git'}; ${machine.processor}, ${machine.cores} cores, ${bytes(machine.memory)}, Node ${machine.node}, ${machine.platform}\n`,
    formatTable(costRows(result)),
  ];
  if (peer !== undefined) parts.push(`hugo is ${peer.version} and wrote ${peer.pages} pages; khabar/hugo compares a row with hugo's full build and its index for search\n`);
  if (profile) parts.push(`phases, wall time\n${formatTable(phaseRows(result.builds))}`);
  return parts.join('\n');
}

function costRows({ builds, peer }: BenchResult): string[][] {
  const together = peer === undefined ? 0 : peer.wallSeconds + peer.search.wallSeconds;
  const ratio = (seconds: number): string[] => (peer === undefined ? [] : [(seconds / together).toFixed(3)]);
  const heading = ['build', 'runs', 'wall', 'CPU', 'memory', 'pages printed', 'files written', 'page bytes', 'store'];
  const rows = builds.map((row) => [
    NAMES[row.kind], String(row.runs), seconds(row.wallSeconds), seconds(row.cpuSeconds), bytes(row.peakMemory), count(row.pagesPrinted),
    count(row.filesWritten), bytes(row.bytesWritten), bytes(row.storeBytes), ...ratio(row.wallSeconds),
  ]);
  if (peer === undefined) return [heading, ...rows];
  const peerRow = (name: string, cost: Cost, pages: string): string[] => [
    name, String(peer.runs), seconds(cost.wallSeconds), seconds(cost.cpuSeconds), bytes(cost.peakMemory), pages, '', '', '', ...ratio(cost.wallSeconds),
  ];
  return [[...heading, 'khabar/hugo'], ...rows, peerRow('hugo, full build', peer, count(peer.pages)), peerRow('pagefind of its site', peer.search, '')];
}

/** Besides its phases, a build takes the time in which its process starts, loads its code and ends. */
function phaseRows(builds: readonly BuildRow[]): string[][] {
  const phases = [...new Set(builds.flatMap(({ timings }) => Object.keys(timings)))].filter((phase) => phase !== 'total');
  return [
    ['build', ...phases, 'process', 'wall'],
    ...builds.map(({ kind, wallSeconds, timings }) => [
      NAMES[kind], ...phases.map((phase) => seconds(inSeconds(timings[phase]))), seconds(wallSeconds - (timings['total'] ?? 0) / 1000), seconds(wallSeconds),
    ]),
  ];
}

function inSeconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

function seconds(value: number | undefined): string {
  return value === undefined ? '-' : `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

function count(value: number): string {
  return String(Math.round(value));
}

/** A size in the unit in which it has at most four digits before the point: 1000 bytes are a kB. */
function bytes(value: number | undefined): string {
  if (value === undefined) return '-';
  if (value < 10_000) return `${Math.round(value)} B`;
  if (value < 10_000_000) return `${Math.round(value / 1000)} kB`;
  return value < 10_000_000_000 ? `${Math.round(value / 1e6)} MB` : `${(value / 1e9).toFixed(1)} GB`;
}
