import { quote } from '../../content/quote.ts';
import type { DocumentRule } from '../rule.ts';

/**
 * An article without a news code. It has one that is made of its day and the path of its file, so that moving the file or mending
 * the date would change its address. The fix writes down the code that it has now.
 */
export const codeMissing: DocumentRule = {
  id: 'code-missing',
  scope: 'document',
  severity: 'warning',
  seesWithdrawn: true,
  check({ article, frontmatter }) {
    const written = (frontmatter?.data as { code?: string } | undefined)?.code?.trim();
    if (article === undefined || frontmatter === undefined || written) return [];
    const span = frontmatter.spanOf(['code']) ?? frontmatter.spanOf(['date']);
    return span === undefined ? [] : [{
      ...span,
      message: `کد این خبر نوشته نشده است؛ اگر نام فایل یا تاریخ آن عوض شود، نشانی خبر هم عوض می‌شود. کد کنونی را در شناسنامه بنویسید: ${quote(`code: "${article.code}"`)}.`,
      fix: { kind: 'field', key: 'code', value: article.code },
    }];
  },
};
