/** What the scripts of galleries and of other sites' frames say. They are apart from the other texts, since they are sent to readers. */
export const embedWords = {
  show: 'نمایش در همین صفحه',
  warning: (site: string): string => `با نمایش آن، ${site} نشانی اینترنتی شما (IP) را می\u200Cبیند و شاید کوکی بگذارد.`,
} as const;

export const galleryWords = {
  previous: 'عکس پیشین',
  next: 'عکس پسین',
  place: (number: string, all: string): string => `${number} از ${all}`,
} as const;
