#!/usr/bin/env node
// The command's name in an installed package: runs the command line on the Node that the package brings.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const node = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
const script = fileURLToPath(new URL('./khabar.ts', import.meta.url));
const { status, error } = spawnSync(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
if (error !== undefined) console.error(error.message);
process.exitCode = status ?? 2;
