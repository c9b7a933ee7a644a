/**
 * What search engines and messengers show below the title of a page that says nothing of itself: «بین‌الملل در خبر مهم: خبرهای مهم ایران و جهان».
 *
 * @param page its title
 * @param site the newspaper's name
 * @param about what the newspaper says of itself
 * @example pageDescription('بین‌الملل', 'خبر مهم', undefined) // 'بین‌الملل در خبر مهم'
 */
export function pageDescription(page: string, site: string, about: string | undefined): string {
  const inSite = `${page} در ${site}`;
  return about === undefined || about === '' ? inSite : `${inSite}: ${about}`;
}
