import type { CheckedSite } from './checked-site.ts';

/**
 * What a check found: `passed` says on how much, `failed` what is wrong, one line a fault, `not-run` which program or file is missing and
 * how it is had.
 */
export type CheckResult =
  | { readonly kind: 'passed'; readonly what: string }
  | { readonly kind: 'failed'; readonly faults: readonly string[] }
  | { readonly kind: 'not-run'; readonly why: string };

/** A check of built sites by a validator. */
export interface Check {
  /** `W3C feed validator`, as it stands in the list. */
  readonly name: string;
  run(sites: readonly CheckedSite[]): Promise<CheckResult>;
}

/** Passed when there are no faults. @param what on how much: `52 feeds` */
export function verdict(faults: readonly string[], what: string): CheckResult {
  return faults.length === 0 ? { kind: 'passed', what } : { kind: 'failed', faults };
}
