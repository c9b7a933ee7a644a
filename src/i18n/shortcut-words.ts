/** The texts of the sheet that explains the keyboard's shortcuts. Only readers who ask for it get them. */
export const shortcutWords = {
  heading: 'میان\u200Cبرهای صفحه\u200Cکلید',
  keys: {
    j: 'خبر بعدی فهرست؛ در صفحه خبر، خبر قدیمی\u200Cتر همان بخش',
    k: 'خبر قبلی فهرست؛ در صفحه خبر، خبر تازه\u200Cتر همان بخش',
    '/': 'جست\u200Cوجو',
    s: 'هم\u200Cرسانی خبر',
    t: 'بالای صفحه',
    h: 'صفحه نخست',
    '?': 'همین راهنما',
  },
  layout: 'با چیدمان فارسی صفحه\u200Cکلید هم همین کلیدها کار می\u200Cکنند.',
  areOn: 'میان\u200Cبرها روشن باشند',
  close: 'بستن',
} as const;
