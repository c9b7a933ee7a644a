/** What is said about live stories and breaking news. */
export const liveWords = {
  live: 'زنده',
  open: 'پوشش زنده',
  closed: 'پوشش زنده پایان یافت',
  lastUpdate: 'آخرین به\u200cروزرسانی:',
  reload: 'برای دیدن به\u200cروزرسانی\u200cهای تازه، صفحه را دوباره باز کنید.',
  updates: 'به\u200cروزرسانی\u200cها',
  none: 'هنوز به\u200cروزرسانی تازه\u200cای نرسیده است.',
  keyMoments: 'لحظه\u200cهای کلیدی',
  all: (number: string): string => `همه ${number} به\u200cروزرسانی`,
  allHeading: (title: string): string => `همه به\u200cروزرسانی\u200cها: ${title}`,
  back: 'بازگشت به خبر',
  permalink: (time: string): string => `پیوند به\u200cروزرسانی ساعت ${time}`,
  breaking: 'فوری',
  breakingLabel: 'خبر فوری',
  dismiss: 'بستن خبر فوری',
  mostRead: 'پربیننده',
  latest: 'آخرین خبرها',
} as const;

/** What the scripts of live stories, breaking news and the shared boxes say. It is apart from the other words, since it is sent to readers. */
export const liveScriptWords = {
  fresh: (number: string): string => `${number} به\u200cروزرسانی تازه`,
  shown: (number: string): string => `${number} به\u200cروزرسانی تازه نشان داده شد.`,
  live: 'زنده',
  breaking: 'فوری',
  breakingLabel: 'خبر فوری',
  dismiss: 'بستن خبر فوری',
  mostRead: 'پربیننده',
  offline: 'اینترنت شما قطع است. پس از وصل شدن، به\u200cروزرسانی\u200cها دوباره می\u200cرسد.',
} as const;
