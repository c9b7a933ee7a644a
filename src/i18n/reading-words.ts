/** The texts of the menu by which a reader sets the page. */
export const readingWords = {
  open: 'تنظیم نمایش',
  heading: 'تنظیم نمایش',
  theme: { legend: 'رنگ صفحه', choices: { '': 'خودکار', light: 'روشن', dark: 'تیره' } },
  text: { legend: 'اندازه متن', choices: { small: 'ریز', '': 'معمولی', large: 'درشت', huge: 'خیلی درشت' } },
  kept: 'این تنظیم در همین مرورگر می\u200Cماند.',
  close: 'بستن',
} as const;
