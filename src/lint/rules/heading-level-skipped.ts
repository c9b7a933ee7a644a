import type { Heading } from 'mdast';
import { isolate } from '../../persian/bidi.ts';
import { toPersianDigits } from '../../persian/digits.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import type { DocumentRule } from '../rule.ts';

/**
 * A heading that is more than one level below the one before it: who listens to the page takes the gap for something missed. The
 * page's own heading is the title, so that the first of the text is on level two.
 */
export const headingLevelSkipped: DocumentRule = {
  id: 'heading-level-skipped',
  scope: 'document',
  severity: 'warning',
  check({ body }) {
    if (body?.tree === undefined) return [];
    const headings: Heading[] = [];
    walkMarkdown(body.tree, (node) => {
      // The build takes empty headings out.
      if (node.type === 'heading' && node.children.length > 0) headings.push(node);
    });
    let above = 1;
    return headings.flatMap(({ depth, position }) => {
      // The build makes level two of level one.
      const level = Math.max(2, depth);
      const expected = above + 1;
      above = level;
      if (level <= expected) return [];
      return [{
        start: body.start + (position?.start.offset ?? 0),
        end: body.start + (position?.end.offset ?? 0),
        message: `این میان‌تیتر سطح ${toPersianDigits(level)} است، ولی ${before(expected - 1)}. آن را با «${isolate('#'.repeat(expected))}» بنویسید.`,
      }];
    });
  },
};

function before(level: number): string {
  return level === 1 ? 'پیش از آن میان‌تیتری نیست' : `میان‌تیتر پیش از آن سطح ${toPersianDigits(level)} است`;
}
