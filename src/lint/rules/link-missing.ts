import { quote } from '../../content/quote.ts';
import { internalTargets, stateOf, type InternalTarget } from '../internal-links.ts';
import type { NewsroomRule } from '../rule.ts';

/** A link to a page of the site that is not there, or not public. Codes of `related` that no article has are told by the build. */
export const linkMissing: NewsroomRule<InternalTarget> = {
  id: 'link-missing',
  scope: 'newsroom',
  severity: 'warning',
  note: (document) => internalTargets(document).filter(({ start }) => start >= (document.body?.start ?? 0)),
  judge(target, newsroom) {
    const state = stateOf(target, newsroom);
    if (state === 'hidden') return `خبر ${quote(target.path)} هنوز منتشر نشده است و خواننده آن را نمی‌یابد. پیوند را بردارید یا نخست آن خبر را منتشر کنید.`;
    if (state === 'missing') return `در این سایت صفحه‌ای با نشانی ${quote(target.path)} نیست. نشانی را درست کنید یا پیوند را بردارید.`;
    return undefined;
  },
};
