import { quote } from '../../content/quote.ts';
import { toPersianDigits } from '../../persian/digits.ts';
import type { NewsroomRule } from '../rule.ts';
import { notedTags, type NotedTag } from '../noted-tags.ts';

/** A tag that is most likely another spelling of one that more articles have: its news is missing from the page of that tag. */
export const tagSimilar: NewsroomRule<NotedTag> = {
  id: 'tag-similar',
  scope: 'newsroom',
  severity: 'warning',
  note: notedTags,
  judge({ label, slug }, newsroom) {
    const similar = newsroom.similarTag(slug, label);
    if (similar === undefined) return undefined;
    return `برچسب ${quote(label)} به برچسب ${quote(similar.label)} نزدیک است که ${toPersianDigits(similar.articles)} خبر دارد. اگر هر دو یکی است، همان ${quote(similar.label)} را بنویسید.`;
  },
};
