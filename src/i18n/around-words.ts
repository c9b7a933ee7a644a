/** The texts around a story: sharing, neighbours in the section, the menu, the pages of lists and the archive. */
export const aroundWords = {
  menu: 'همه بخش\u200Cها',
  search: 'جست\u200Cوجو',
  share: 'هم\u200Cرسانی این خبر',
  shareBy: 'هم\u200Cرسانی:',
  shareTargets: { telegram: 'تلگرام', whatsapp: 'واتساپ', x: 'ایکس', eitaa: 'ایتا', bale: 'بله' },
  neighbours: (section: string): string => `خبرهای دیگر ${section}`,
  elsewhere: 'در جاهای دیگر:',
  monthNews: 'تازه\u200Cترین خبرهای این ماه',
  older: 'خبر قدیمی\u200Cتر',
  newer: 'خبر تازه\u200Cتر',
} as const;
