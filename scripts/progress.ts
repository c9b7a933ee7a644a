import type { BuildPhase } from '../src/press/build-site.ts';
import type { Surroundings } from './command.ts';

/** What takes long: the phases of a build, and the rules of lint. */
type Phase = BuildPhase | 'lint';

const LABELS: Record<Phase, string> = {
  lint: 'checking articles',
  read: 'reading articles', compile: 'getting the templates', print: 'printing pages', compress: 'compressing files', publish: 'switching to the new site',
};

/**
 * Shows a build's progress: one line that is rewritten on a terminal, a plain line for each phase elsewhere.
 */
export function progressReporter({ stderr, env }: Surroundings): { report: (phase: Phase, done: number, total: number) => void; end: () => void } {
  const isLive = stderr.isTTY === true && env['CI'] === undefined;
  let shown: Phase | undefined;
  let lastDrawn = 0;
  return {
    report(phase, done, total) {
      if (total === 0) return;
      if (isLive) {
        const now = performance.now();
        if (phase === shown && done < total && now - lastDrawn < 100) return;
        lastDrawn = now;
        stderr.write(`\r\u001b[K${LABELS[phase]}${total > 1 ? ` ${done}/${total}` : ' …'}`);
      } else if (phase !== shown) stderr.write(`${LABELS[phase]}\n`);
      shown = phase;
    },
    end() {
      if (isLive && shown !== undefined) stderr.write('\r\u001b[K');
    },
  };
}
