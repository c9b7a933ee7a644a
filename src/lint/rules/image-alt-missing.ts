import { quote } from '../../content/quote.ts';
import type { DocumentRule } from '../rule.ts';

/**
 * The picture that leads an article has no words for those who do not see it. An ornament says so with `alt: ""`. The pictures of
 * the body are looked at by the build, as `picture-without-alt`.
 */
export const imageAltMissing: DocumentRule = {
  id: 'image-alt-missing',
  scope: 'document',
  severity: 'warning',
  check({ article, frontmatter, text }) {
    if (article?.image === undefined || article.image.alt !== '') return [];
    const alt = frontmatter?.spanOf(['image', 'alt']);
    if (alt !== undefined && /^["']/.test(text.slice(alt.start, alt.end))) return [];
    const span = alt ?? frontmatter?.spanOf(['image', 'src']);
    return span === undefined ? [] : [{
      ...span,
      message: `این عکس شرح جایگزین ندارد. برای کسانی که عکس را نمی‌بینند، در کلید alt بنویسید چه در آن دیده می‌شود. اگر عکس تنها برای زیبایی است، ${quote('alt: ""')} بنویسید.`,
    }];
  },
};
