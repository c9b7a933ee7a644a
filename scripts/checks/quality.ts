import { htmlChecker } from './html-checker.ts';
import { runChecks } from './run-checks.ts';

// `npm run test:quality`: what a reader gets, by tools that others wrote.
process.exitCode = await runChecks([htmlChecker], (line) => console.log(line));
