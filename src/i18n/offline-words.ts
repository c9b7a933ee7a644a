/** What the page of kept articles says; its script says the second part, which is sent to readers. */
export const offlineWords = {
  heading: 'خواندنی\u200cهای نگه\u200cداشته\u200cشده',
  lead: 'خبرهایی که تازگی خوانده\u200cاید در همین دستگاه نگه داشته می\u200cشوند تا بدون اینترنت هم باز شوند.',
  noScript: 'برای دیدن این فهرست باید جاوااسکریپت روشن باشد.',
} as const;

export const offlineScriptWords = {
  none: 'هنوز چیزی نگه داشته نشده است.',
  front: 'صفحه نخست',
  clear: 'پاک کردن همه',
  cleared: 'همه پاک شد. در این دستگاه چیزی از خواندنی\u200cهای شما نمانده است.',
  unable: 'این مرورگر چیزی نگه نمی\u200cدارد.',
} as const;
