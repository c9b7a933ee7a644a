/** What the script of galleries says. It is apart from the other texts, since it is sent to readers. */
export const galleryWords = {
  previous: 'عکس پیشین',
  next: 'عکس پسین',
  place: (number: string, all: string): string => `${number} از ${all}`,
} as const;
