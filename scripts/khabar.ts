import { enableCompileCache } from 'node:module';

// Compiled code is kept between runs: a command starts in half the time.
enableCompileCache();

const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2), process);
