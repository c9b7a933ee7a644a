/** What is said to authors of MDX articles, by permanent rule id. */
export const mdxMessages = {
  'mdx-syntax': (reason: string) => `نوشتار MDX در این‌جا درست نیست («${reason}»). برچسب‌ها و آکولادها را بررسی کنید.`,
  'mdx-import': (source: string) =>
    `فراخوانی «${source}» در گزارش‌های MDX پذیرفته نیست. اجزای آماده مانند FactBox بی import در دسترس است.`,
} as const;
