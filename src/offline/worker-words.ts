/** What the bar over a kept page says. It is apart from the other words, since it is sent to readers. */
export const workerWords = {
  offline: 'اینترنت ندارید.',
  slow: 'خط شما کند است.',
  kept: (time: string): string => `این نسخه را می\u200cبینید که ${time} نگه داشته شده است.`,
  keptOnce: 'نسخه\u200cای را می\u200cبینید که پیش\u200cتر نگه داشته شده است.',
  list: 'خواندنی\u200cهای نگه\u200cداشته\u200cشده',
} as const;
