import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENGINE_ROOT } from '../press/newsroom-paths.ts';
import { runBench } from './run-bench.ts';
import { SyntheticNewsroom } from './synthetic-newsroom.ts';

const LAYOUT = 'src/layouts/PageLayout.astro';

test('each kind of build is measured, and prints what it must', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-test-'));
  try {
    const layout = readFileSync(join(ENGINE_ROOT, LAYOUT), 'utf8');
    const told: string[] = [];
    const result = await runBench({
      newsroom: new SyntheticNewsroom({ seed: 1, count: 30 }), folder, engine: ENGINE_ROOT, node: process.execPath, env: process.env,
      machine: { platform: 'test', processor: 'test', cores: 1, memory: 1, node: '1' }, runs: 1, besideHugo: false, onProgress: (what) => told.push(what),
    });
    const printed = Object.fromEntries(result.builds.map(({ kind, pagesPrinted }) => [kind, pagesPrinted]));
    expect(Object.keys(printed)).toEqual(['full', 'unchanged', 'new', 'edited', 'withdrawn', 'template']);
    expect(printed['unchanged']).toBe(0);
    for (const push of ['new', 'edited', 'withdrawn']) expect(printed[push]).toBeGreaterThan(0);
    for (const whole of ['full', 'template']) expect(printed[whole]).toBeGreaterThan(30);
    for (const { runs, wallSeconds, storeBytes, timings } of result.builds) {
      expect(runs).toBe(1);
      expect(wallSeconds).toBeGreaterThan(0);
      expect(storeBytes).toBeGreaterThan(0);
      expect(timings['total']).toBeGreaterThan(0);
    }
    expect(result.builds[0]?.bytesWritten).toBeGreaterThan(result.builds[2]?.bytesWritten ?? 0);
    expect(told[0]).toBe('writing 30 articles');
    // The engine itself is as it was, and no page was printed by it.
    expect(readFileSync(join(ENGINE_ROOT, LAYOUT), 'utf8')).toBe(layout);
    expect(readdirSync(join(folder, 'engine', 'node_modules', '.cache', 'khabar')).filter((name) => name.startsWith('bundle-'))).toHaveLength(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
