import type { Nodes } from 'mdast';
import { quote } from '../../content/quote.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import type { DocumentRule } from '../rule.ts';
import type { Span } from '../span.ts';

/** A picture of which it is not said who made it: the one that leads the article, or a `::figure`. */
export const imageCreditMissing: DocumentRule = {
  id: 'image-credit-missing',
  scope: 'document',
  severity: 'warning',
  check({ article, frontmatter, body }) {
    const found: Span[] = [];
    const lead = frontmatter?.spanOf(['image', 'src']);
    if (article?.image !== undefined && article.image.credit === undefined && lead !== undefined) found.push(lead);
    if (body?.tree !== undefined) {
      walkMarkdown(body.tree, (node) => {
        if (isFigureWithoutCredit(node)) found.push(spanOf(node, body.start));
      });
    }
    return found.map((span) => ({
      ...span,
      message: `نام عکاس یا منبع این عکس نوشته نشده است. آن را در credit بنویسید؛ مانند ${quote('credit: "عکس: سارا احمدی"')}.`,
    }));
  },
};

function isFigureWithoutCredit(node: Nodes): boolean {
  return node.type === 'leafDirective' && node.name === 'figure' && !node.attributes?.['credit']?.trim();
}

function spanOf({ position }: Nodes, start: number): Span {
  return { start: start + (position?.start.offset ?? 0), end: start + (position?.end.offset ?? 0) };
}
