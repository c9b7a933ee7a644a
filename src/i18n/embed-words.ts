/** What the script of other sites' frames says. It is apart from the other texts, since it is sent to readers. */
export const embedWords = {
  show: 'نمایش در همین صفحه',
  warning: (site: string): string => `با نمایش آن، ${site} نشانی اینترنتی شما (IP) را می\u200Cبیند و شاید کوکی بگذارد.`,
} as const;
