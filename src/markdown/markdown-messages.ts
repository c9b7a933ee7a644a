import { blockMessages } from './block-messages.ts';

/** What a rule says to an author: how grave it is, and what is wrong and what to do. */
export interface MarkdownRuleText {
  readonly severity: 'error' | 'warning';
  readonly message: (...details: never[]) => string;
}

const didYouMean = (near: string): string => `آیا «${near}» را می‌خواستید؟`;

/**
 * The rules on the text of an article, by permanent id. What comes from the file stands between «» so
 * that Latin words do not scramble the line.
 */
export const markdownRules = {
  'article-too-large': {
    severity: 'error',
    message: () => 'این متن از اندازه مجاز (یک میلیون نویسه یا سی هزار سطر) بزرگ‌تر است. آن را به چند خبر بخش کنید.',
  },
  'nesting-too-deep': {
    severity: 'error',
    message: () =>
      'نشانه‌های این بند بیش از اندازه تودرتو یا پرشمار است. از شمار نقل‌قول‌ها، فهرست‌ها، بلوک‌ها و نشانه‌های پیاپی بکاهید.',
  },
  'markdown-failed': {
    severity: 'error',
    message: (reason: string) =>
      `پردازش این متن از کار افتاد («${reason}»). آخرین ویرایش متن را بازبینی کنید و اگر درست بود، این خطا را به نگه‌دارنده سایت گزارش دهید.`,
  },
  'raw-html': {
    severity: 'warning',
    message: (html: string) =>
      `در متن خبر HTML پذیرفته نیست؛ «${html}» برداشته شد و تنها نوشته درون آن ماند. به‌جای آن نشانه‌های Markdown یا بلوکی مانند «:::note» بگذارید.`,
  },
  'comment-beside-text': {
    severity: 'error',
    message: () =>
      'یادداشت پنهان («<!-- … -->») آغاز این سطر است و متن پس از آن نمایش داده نمی‌شود. یادداشت را در سطری جدا بنویسید و پس از آن یک سطر خالی بگذارید.',
  },
  'heading-level-one': {
    severity: 'warning',
    message: () => 'تنها سرتیتر سطح یک صفحه، تیتر خود خبر است و این میان‌تیتر سطح دو شد. آن را با «##» بنویسید.',
  },
  'heading-empty': {
    severity: 'warning',
    message: () => 'این میان‌تیتر خالی است و نمایش داده نمی‌شود. متنی برای آن بنویسید یا نشانه «#» را پاک کنید.',
  },
  'unsafe-link': {
    severity: 'warning',
    message: (href: string) =>
      `نشانی «${href}» برای پیوند پذیرفته نیست و پیوند برداشته شد. نشانی را با «https://»، «mailto:»، «tel:»، «/» یا «#» آغاز کنید.`,
  },
  'link-empty': {
    severity: 'warning',
    message: () => 'این پیوند متن یا نشانی ندارد و برداشته شد. آن را به شکل «[متن](نشانی)» بنویسید.',
  },
  'remote-picture': {
    severity: 'error',
    message: (src: string) =>
      `عکس «${src}» از سایت دیگری خوانده می‌شود. فایل آن را در پوشه content/media بگذارید و نشانی را مانند «media/photo.jpg» بنویسید.`,
  },
  'picture-malformed': {
    severity: 'error',
    message: (src: string) =>
      `نشانی عکس «${src}» درست نیست. نشانی باید درون پوشه media باشد و «..» نداشته باشد. آن را مانند «media/photo.jpg» بنویسید.`,
  },
  'picture-without-alt': {
    severity: 'warning',
    message: (src: string) =>
      `عکس «${src}» شرح جایگزین ندارد. برای کسانی که عکس را نمی‌بینند، شرحی کوتاه بنویسید؛ مانند «![شرح عکس](media/photo.jpg)».`,
  },
  'unknown-block': {
    severity: 'error',
    message: (name: string, known: readonly string[], near?: string) =>
      `بلوک «${name}» شناخته نیست. ${near === undefined ? `یکی از این‌ها را بنویسید: ${known.join('، ')}.` : didYouMean(near)}`,
  },
  'block-syntax': {
    severity: 'error',
    message: (example: string) =>
      `نوشتار بلوک در این سطر درست نیست. گیومه‌ها، آکولادها و شمار دونقطه‌ها را بررسی کنید و آن را مانند این نمونه بنویسید: «${example}».`,
  },
  'block-attribute': {
    severity: 'error',
    message: (block: string, attribute: string, fault: 'missing' | 'unknown', example: string, near?: string) =>
      fault === 'missing'
        ? `بلوک «${block}» بی «${attribute}» پذیرفته نیست. آن را مانند این نمونه بنویسید: «${example}».`
        : `بلوک «${block}» ویژگی «${attribute}» ندارد. ${near === undefined ? `آن را مانند این نمونه بنویسید: «${example}».` : didYouMean(near)}`,
  },
  'unclosed-block': {
    severity: 'error',
    message: (name: string, fence: string) =>
      `بلوک «${name}» بسته نشده است. پس از متن آن، سطری تنها با «${fence}» بگذارید. بلوکی که بلوک دیگری در خود دارد، باید دونقطه‌های بیشتری داشته باشد.`,
  },
  'block-empty': {
    severity: 'error',
    message: (name: string) => `بلوک «${name}» خالی است. متن آن را میان سطر آغاز و سطر پایان بلوک بنویسید.`,
  },
  'timeline-without-list': {
    severity: 'error',
    message: () => 'بلوک «timeline» تنها یک فهرست می‌پذیرد. هر رویداد را در سطری بنویسید که با «-» آغاز می‌شود.',
  },
  ...blockMessages,
  'update-time': {
    severity: 'error',
    message: (reason: string) => `زمان این به\u200cروزرسانی درست نیست. ${reason} نمونه درست: «time="۱۴۰۵/۰۹/۰۳ ۱۴:۲۰"».`,
  },
  'update-id': {
    severity: 'error',
    message: (id: string) =>
      `شناسه «${id}» برای به\u200cروزرسانی درست نیست. شناسه با حرف کوچک انگلیسی آغاز می\u200cشود و تنها حرف کوچک، رقم و خط تیره دارد؛ مانند «id="vote"».`,
  },
  'update-duplicate': {
    severity: 'error',
    message: (id: string) => `شناسه «${id}» را به\u200cروزرسانی دیگری از همین خبر هم دارد. به یکی از این دو شناسه دیگری بدهید.`,
  },
  'update-nested': {
    severity: 'error',
    message: () => 'بلوک «update» درون بلوک، فهرست یا نقل\u200cقول دیگری آمده است. آن را بیرون بیاورید و بلوک پیش از آن را ببندید.',
  },
  'update-key': {
    severity: 'error',
    message: () => 'لحظه کلیدی باید عنوان داشته باشد. آن را مانند «title="عنوان"» بنویسید یا «key» را بردارید.',
  },
  'footnote-missing': {
    severity: 'warning',
    message: (id: string) =>
      `پانویس «${id}» نوشته نشده است. سطری مانند «[^${id}]: متن پانویس» به پایان متن بیفزایید.`,
  },
  'footnote-unused': {
    severity: 'warning',
    message: (id: string) =>
      `در متن به پانویس «${id}» ارجاعی نیست و این پانویس نمایش داده نمی‌شود. «[^${id}]» را در جای خود بگذارید یا این سطر را پاک کنید.`,
  },
} as const satisfies Record<string, MarkdownRuleText>;

/** The permanent ids of the rules on the text of an article. */
export type MarkdownRule = keyof typeof markdownRules;

/** What the message of a rule has to be told. */
export type RuleDetails<Rule extends MarkdownRule> = Parameters<(typeof markdownRules)[Rule]['message']>;
