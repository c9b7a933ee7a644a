import { quote } from '../../content/quote.ts';
import { internalTargets, stateOf, type InternalTarget } from '../internal-links.ts';
import type { NewsroomRule } from '../rule.ts';

/** A link to an article that was taken down: its readers find a reason there, and no news. */
export const linkWithdrawn: NewsroomRule<InternalTarget> = {
  id: 'link-withdrawn',
  scope: 'newsroom',
  severity: 'warning',
  note: internalTargets,
  judge(target, newsroom) {
    if (stateOf(target, newsroom) !== 'withdrawn') return undefined;
    return `خبر ${quote(target.path)} از انتشار برداشته شده است. پیوند را بردارید یا به خبر دیگری پیوند دهید.`;
  },
};
