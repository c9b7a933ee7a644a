/** What blocks of stories say by themselves. */
export const storyWords = {
  readMore: 'بیشتر بخوانید',
  captions: 'فارسی',
  kinds: { video: 'ویدئو', audio: 'صدا', post: 'نوشته' },
  /** What an embedded thing is and where: «ویدئو در آپارات». */
  inPlace: (kind: string, site: string): string => `${kind} در ${site}`,
  bytes: (number: string): string => `${number} بایت`,
  kilobytes: (number: string): string => `${number} کیلوبایت`,
  megabytes: (number: string): string => `${number} مگابایت`,
  /** Kind and size of a file: «PDF، ۲٫۱ مگابایت». */
  kindAndSize: (kind: string, size: string): string => `${kind}، ${size}`,
} as const;
