import type { NextSite } from './next-site.ts';
import type { PublishOptions } from './publish-options.ts';
import type { PublishReport } from './publish-report.ts';
import type { Removal, Work } from './remote-site.ts';
import type { SiteFile } from './site-file.ts';

/** Counts what is done, tells of the progress, and makes the report. */
export class Tally implements Pick<Work, 'onDone' | 'onLost'> {
  readonly #options: PublishOptions;
  readonly #totals: { readonly puts: number; readonly removals: number };
  readonly #lost: string[] = [];
  #sent = { files: 0, bytes: 0 };
  #copied = 0;
  #there = 0;
  #removed = 0;

  /** @param puts files to be brought @param removals files to be taken away */
  constructor(options: PublishOptions, puts: number, removals: number) {
    this.#options = options;
    this.#totals = { puts, removals };
  }

  readonly onDone: Work['onDone'] = ({ bytes = 0 }, how) => {
    if (how === 'sent') this.#sent = { files: this.#sent.files + 1, bytes: this.#sent.bytes + bytes };
    else if (how === 'copied') this.#copied += 1;
    else if (how === 'there') this.#there += 1;
    else this.#removed += 1;
    if (how === 'removed') this.#options.onProgress('delete', this.#removed, this.#totals.removals);
    else this.#options.onProgress('upload', this.#sent.files + this.#copied + this.#there, this.#totals.puts);
  };

  readonly onLost: Work['onLost'] = (path) => {
    this.#lost.push(path);
  };

  /** Counts what a dry run would do. */
  plan(puts: readonly SiteFile[], removals: readonly Removal[]): void {
    this.#sent = { files: puts.length, bytes: puts.reduce((sum, { bytes }) => sum + bytes, 0) };
    this.#removed = removals.length;
  }

  report(facts: Pick<PublishReport, 'release' | 'previous' | 'restores' | 'purged' | 'milliseconds'> & { readonly next: Pick<NextSite, 'files' | 'bytes' | 'digest' | 'plan'>; readonly notes: readonly string[] }): PublishReport {
    const { next, notes, ...rest } = facts;
    const lost = this.#lost.length === 0 ? [] : [`the former bytes of ${this.#lost.length} files were not at the target any more, so that a rollback cannot bring them back: ${this.#lost.slice(0, 5).join(', ')}`];
    return {
      version: 1, target: this.#options.target, dryRun: this.#options.dryRun,
      ...rest,
      site: { files: next.files, bytes: next.bytes, digest: next.digest },
      uploaded: this.#sent, copied: this.#copied, alreadyThere: this.#there, deleted: this.#removed,
      unchanged: next.files - next.plan.uploads.length,
      notes: [...notes, ...lost],
    };
  }
}
