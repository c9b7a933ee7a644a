/** What the script of every page says. It stands apart from the other texts, since every reader gets it. */
export const toolWords = {
  copy: 'رونوشت پیوند',
  copied: 'پیوند رونوشت شد.',
  send: 'برنامه\u200Cهای دیگر',
  print: 'چاپ',
  keys: 'میان\u200Cبرهای صفحه\u200Cکلید',
} as const;
