import type { DocumentRule } from '../rule.ts';

/** An article without a lead: lists, feeds and search engines show it as its summary. */
export const leadMissing: DocumentRule = {
  id: 'lead-missing',
  scope: 'document',
  severity: 'warning',
  check({ article, frontmatter }) {
    if (article === undefined || article.lead !== undefined) return [];
    const span = frontmatter?.spanOf(['lead']) ?? frontmatter?.spanOf(['title']);
    return span === undefined ? [] : [{
      ...span,
      message: 'این خبر لید ندارد و در فهرست‌ها و موتورهای جست‌وجو بی خلاصه می‌ماند. در یک یا دو جمله بگویید چه رخ داده است؛ کلید آن lead است.',
    }];
  },
};
