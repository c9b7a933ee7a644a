/** What text-only pages and daily issues say. */
export const editionWords = {
  lite: {
    heading: (site: string): string => `${site}، نسخه سبک`,
    name: 'نسخه سبک',
    link: 'نسخه سبک این خبر (تنها متن)',
    full: 'نسخه کامل این خبر',
    fullSite: 'نسخه کامل سایت',
    code: 'متن این گزارش تنها در نسخه کامل آن است.',
    newest: 'تازه\u200cترین خبرها',
    all: 'همه خبرها',
  },
  picture: (alt: string): string => `[تصویر: ${alt}]`,
  caption: (text: string): string => `عکس: ${text}`,
  issue: {
    title: (site: string, day: string): string => `${site}، ${day}`,
    contents: 'فهرست',
    articles: 'خبرها',
    count: (number: string): string => `${number} خبر`,
    heading: 'نسخه این روز برای خواندن بدون اینترنت',
    epub: 'کتاب الکترونیکی (EPUB)',
    html: 'یک صفحه با همه خبرهای روز (HTML)',
    source: 'این خبر در سایت',
    about: (site: string): string => `خبرهای یک روز ${site}. خبری که پس از دریافت این نسخه اصلاح یا برداشته شده باشد، در سایت به\u200cروز است.`,
    titlePage: 'صفحه عنوان',
    reading: 'متن\u200cها را می\u200cتوان با صفحه\u200cخوان خواند. تصویر در این نسخه نیست و شرح آن آمده است.',
  },
} as const;
