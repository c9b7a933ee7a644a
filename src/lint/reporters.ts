import type { Reporter } from './reporter.ts';
import { github } from './reporters/github.ts';
import { gitlab } from './reporters/gitlab.ts';
import { json } from './reporters/json.ts';
import { terminal } from './reporters/terminal.ts';

/** Every reporter, by the name that is typed. */
export const REPORTERS = { terminal, json, github, gitlab } as const satisfies Readonly<Record<string, Reporter>>;

export type ReporterName = keyof typeof REPORTERS;

/** Whether a reporter has this name. */
export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(REPORTERS, name);
}
