import { quote } from '../../content/quote.ts';
import type { NewsroomRule } from '../rule.ts';
import { notedTags, type NotedTag } from '../noted-tags.ts';

/**
 * A tag that no other article has. Each tag begins so, which is why the rule is off unless a newsroom asks for it: it is for those
 * whose tags are a settled list.
 */
export const tagUnknown: NewsroomRule<NotedTag> = {
  id: 'tag-unknown',
  scope: 'newsroom',
  severity: 'off',
  note: notedTags,
  judge({ label, slug }, newsroom) {
    if ((newsroom.tag(slug)?.articles ?? 0) > 1) return undefined;
    return `برچسب ${quote(label)} را هیچ خبر دیگری ندارد. اگر تازه نیست، آن را به شکلی که در خبرهای دیگر آمده بنویسید.`;
  },
};
