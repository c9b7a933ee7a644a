import { axeEverywhere } from './axe-everywhere.ts';
import { epubcheck, epubcheckPort } from './epub-files.ts';
import { htmlChecker } from './html-checker.ts';
import { htmlFiles } from './html-files.ts';
import { lighthouseScores } from './lighthouse.ts';
import { runChecks } from './run-checks.ts';
import { slowLine } from './slow-line.ts';

// `npm run test:quality`: what a reader gets, by tools that others wrote.
const checks = [htmlChecker, htmlFiles, axeEverywhere, slowLine, lighthouseScores, epubcheck, epubcheckPort];
process.exitCode = await runChecks(checks, (line) => console.log(line));
