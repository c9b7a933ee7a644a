import { mediaMessages } from './media-messages.ts';
import { pictureMessages } from './picture-messages.ts';
import { didYouMean, quote } from './quote.ts';
import type { SyntaxCause } from './yaml-problems.ts';

/** Why the system does not open a file, by its code; `not-a-file` is ours. */
const UNREADABLE: Readonly<Record<string, string>> = {
  EACCES: 'اجازه خواندن این فایل داده نشده است. دسترسی آن را درست کنید.',
  EPERM: 'اجازه خواندن این فایل داده نشده است. دسترسی آن را درست کنید.',
  ENOENT: 'این پیوند نمادین به فایلی می‌رسد که نیست. خود فایل را به‌جای پیوند بگذارید یا پیوند را پاک کنید.',
  ELOOP: 'این پیوند نمادین به خودش می‌رسد. خود فایل را به‌جای پیوند بگذارید یا پیوند را پاک کنید.',
  EISDIR: 'این یک پوشه است، نه فایل. نام پوشه را عوض کنید تا به «.md» یا «.mdx» پایان نیابد.',
  'not-a-file': 'این فایل معمولی نیست (لوله، سوکت یا دستگاه است) و خوانده نشد. آن را پاک کنید و فایلی متنی به‌جای آن بگذارید.',
};

/** What to do about a text that is no YAML, by its likely cause. */
const SYNTAX: Readonly<Record<SyntaxCause, string>> = {
  quote: 'گیومه‌ای که در این‌جا باز شده، بسته نشده است. در پایان مقدار، همان نشانه را بگذارید.',
  bracket: 'کروشه یا آکولادی که در این‌جا باز شده، بسته نشده است. آن را ببندید یا همه مقدار را میان دو «"» بنویسید.',
  colon: 'این مقدار دونقطه دارد یا سطر پس از آن تورفته است. مقدار را میان دو «"» بنویسید و تورفتگی سطرها را بردارید.',
  'no-key': `این سطر به شکل ${quote('key: مقدار')} نیست. نام کلید را بنویسید و پس از دونقطه یک فاصله بگذارید.`,
  other: 'نوشتار YAML در این‌جا درست نیست. اگر مقدار نشانه‌ای مانند دونقطه، گیومه، کروشه، «#» یا «@» دارد، آن را میان دو «"» بنویسید.',
};

/**
 * What is said to authors, by permanent rule id: what is wrong and what to do. Words that come from a file
 * are quoted, so that Latin ones do not scramble the line.
 */
export const contentMessages = {
  'file-unreadable': (reason: string) =>
    UNREADABLE[reason] ?? `این فایل خوانده نمی‌شود (${quote(reason)}). دسترسی آن را درست کنید یا آن را دوباره بسازید.`,
  'file-too-large': (megabytes: string) =>
    `این فایل ${megabytes} مگابایت است و از اندازه مجاز (۲ مگابایت) بزرگ‌تر است. متن را به چند خبر بخش کنید و عکس‌ها را در پوشه media بگذارید.`,
  'file-outside': () =>
    'این پیوند نمادین به بیرون از پوشه خبرخانه می‌رسد و برای ایمنی خوانده نشد. خود فایل را به‌جای پیوند بگذارید.',
  'encoding-utf-16': () =>
    'رمزگذاری این فایل UTF-16 است. در ویرایشگر، گزینه «ذخیره با نام» را بزنید و رمزگذاری UTF-8 را برگزینید.',
  'encoding-windows-1256': () =>
    'رمزگذاری این فایل Windows-1256 است. در ویرایشگر، گزینه «ذخیره با نام» را بزنید و رمزگذاری UTF-8 را برگزینید.',
  'encoding-not-utf-8': () =>
    'این فایل UTF-8 نیست و از این‌جا به بعد خوانده نمی‌شود. آن را با رمزگذاری UTF-8 ذخیره کنید.',
  'encoding-binary': () => 'این فایل متن نیست. فایلی متنی با رمزگذاری UTF-8 به‌جای آن بگذارید.',
  'frontmatter-missing': () =>
    `این فایل شناسنامه ندارد. سطر نخست آن را «---» بنویسید، سپس سطرهایی مانند ${quote('title: تیتر خبر')} و پس از آن‌ها «---» دیگری.`,
  'frontmatter-unclosed': () => 'شناسنامه این فایل بسته نشده است. پس از آخرین سطر شناسنامه، سطری با «---» بگذارید.',
  'frontmatter-language': (language: string) =>
    `شناسنامه تنها به زبان YAML پذیرفته می‌شود و ${quote(language)} اجرا نمی‌شود. سطر نخست را تنها «---» بنویسید.`,
  'yaml-tab': () => 'در این سطر نویسه Tab آمده است. به‌جای آن فاصله بگذارید.',
  'yaml-duplicate-key': () => 'این کلید دو بار نوشته شده است. یکی از آن دو را پاک کنید.',
  'yaml-alias': (name: string) =>
    `نشانه ارجاع YAML (${quote(name)}) پذیرفته نمی‌شود. خود مقدار را بنویسید و اگر ارجاع نیست، آن را میان دو «"» بگذارید.`,
  'yaml-tag': () => 'نشانه «!» در آغاز مقدار پذیرفته نمی‌شود. تنها خود مقدار را بنویسید یا آن را میان دو «"» بگذارید.',
  'yaml-too-deep': () => 'کروشه‌ها و آکولادهای این بخش بیش از اندازه تودرتو است. ساختار را ساده کنید.',
  'yaml-too-large': () => 'این بخش YAML بیش از اندازه بزرگ است. آن را کوتاه کنید؛ جای متن خبر پس از «---» دوم است.',
  'yaml-syntax': (cause: SyntaxCause) => SYNTAX[cause],
  'not-a-map': () => `این‌جا باید سطرهایی به شکل ${quote('key: مقدار')} بیاید. آن‌ها را بنویسید.`,
  'title-missing': () => `تیتر نوشته نشده است. سطری مانند ${quote('title: تیتر خبر')} به شناسنامه بیفزایید.`,
  'section-missing': () => `بخش خبر نوشته نشده است. سطری مانند ${quote('section: politics')} به شناسنامه بیفزایید.`,
  'date-missing': () => `تاریخ خبر نوشته نشده است. سطری مانند ${quote('date: 1400/11/02 13:45')} به شناسنامه بیفزایید.`,
  'field-missing': (field: string) => `کلید ${quote(field)} نوشته نشده است. آن را بیفزایید.`,
  'field-empty': (field: string) => `کلید ${quote(field)} مقداری خالی دارد. مقدار را بنویسید یا آن را پاک کنید.`,
  'field-type': (field: string, expected: string) => `مقدار ${quote(field)} باید ${expected} باشد. آن را درست کنید.`,
  'field-too-long': (field: string) => `مقدار ${quote(field)} بیش از اندازه بلند است. آن را کوتاه کنید.`,
  'field-value': (field: string, allowed: readonly string[], near?: string) =>
    `مقدار ${quote(field)} پذیرفته نیست.${didYouMean(near)} یکی از این‌ها را بنویسید: ${allowed.map(quote).join('، ')}.`,
  'unknown-key': (key: string, near?: string) =>
    `کلید ${quote(key)} شناخته نیست.${didYouMean(near)} نام آن را درست کنید یا آن را پاک کنید.`,
  'unknown-section': (id: string, near?: string) =>
    `بخش ${quote(id)} در فایل sections.yml نیست.${didYouMean(near)} نام آن را درست کنید یا بخش را به آن فایل بیفزایید.`,
  'unknown-agency': (id: string, near?: string) =>
    `خبرگزاری ${quote(id)} در فایل agencies.yml نیست.${didYouMean(near)} نام آن را درست کنید یا خبرگزاری را به آن فایل بیفزایید.`,
  'unknown-author': (id: string, near?: string) =>
    `نویسنده ${quote(id)} در فایل authors.yml نیست.${didYouMean(near)} نام آن را درست کنید یا نویسنده را به آن فایل بیفزایید.`,
  'unknown-related': (code: string) =>
    `خبری با کد ${quote(code)} نیست. کد را درست کنید یا آن را از فهرست related پاک کنید.`,
  'code-malformed': (code: string) =>
    `کد خبر ${quote(code)} درست نیست. تنها رقم، حرف انگلیسی و خط تیره، تا ۴۰ نویسه، پذیرفته می‌شود. آن را مانند ${quote('14001102013')} بنویسید.`,
  'code-duplicate': (code: string, other: string) =>
    `کد خبر ${quote(code)} را فایل ${quote(other)} هم دارد. به یکی از این دو خبر کد دیگری بدهید.`,
  'alias-malformed': (alias: string) =>
    `نشانی ${quote(alias)} درست نیست. نشانی پیشین را با «/» آغاز کنید و بی دامنه، «?»، «#» و «..» بنویسید؛ مانند ${quote('/old/path/')}.`,
  'alias-duplicate': (alias: string, other: string) =>
    `نشانی ${quote(alias)} را فایل ${quote(other)} هم دارد. آن را از یکی از این دو خبر پاک کنید.`,
  'alias-hides-page': (alias: string) =>
    `نشانی ${quote(alias)} از آن صفحه یا فایل دیگری از سایت است و آن را پنهان می‌کند. نشانی دیگری بنویسید یا آن را پاک کنید.`,
  'picture-malformed': (src: string) =>
    `نشانی عکس ${quote(src)} درست نیست. نشانی باید درون پوشه media باشد و «..» نداشته باشد. آن را مانند ${quote('media/photo.jpg')} بنویسید.`,
  'picture-missing': (src: string, near?: string) =>
    `عکس ${quote(src)} پیدا نشد.${didYouMean(near)} نام آن را درست کنید یا فایل را در پوشه content/media بگذارید.`,
  'picture-outside': (src: string) =>
    `عکس ${quote(src)} پیوندی نمادین به بیرون از پوشه خبرخانه است و برای ایمنی منتشر نشد. خود فایل را به‌جای پیوند بگذارید.`,
  ...pictureMessages,
  ...mediaMessages,
  'focus-malformed': (focus: string) =>
    `کانون عکس ${quote(focus)} درست نیست. دو درصد از چپ و از بالا بنویسید، مانند ${quote('30% 20%')}، یا یک تا دو واژه از ${quote('top bottom left right center')} یا «بالا»، «پایین»، «راست»، «چپ» و «وسط».`,
  'mdx-failed': (reason: string) =>
    `این گزارش MDX هنگام ساخت صفحه از کار افتاد (${quote(reason)}). آخرین ویرایش آن را بازبینی کنید.`,
  'page-reserved': (name: string) =>
    `نام ${quote(name)} از آن خود سایت است و صفحه‌ای با این نام نمی‌توان ساخت. نام فایل را عوض کنید.`,
  'page-name': (name: string) =>
    `نام فایل ${quote(name)} نشانی صفحه می‌شود و باید از حرف کوچک انگلیسی، رقم و خط تیره باشد. نام فایل را عوض کنید؛ مانند ${quote('about.md')}.`,
  'page-duplicate': (name: string, other: string) =>
    `صفحه ${quote(name)} را فایل ${quote(other)} هم می‌سازد. نام یکی از این دو فایل را عوض کنید.`,
  'public-hides-page': (path: string) =>
    `فایل ${quote(path)} در پوشه public جای صفحه‌ای از سایت را می‌گیرد. نام آن را عوض کنید.`,
  'comment-place': () =>
    `هر دیدگاه فایلی در پوشه کد خبر خود است، مانند ${quote('content/comments/14001102013/1.yml')}، و نام آن به yml یا json پایان می\u200cیابد. این فایل را جابه\u200cجا کنید.`,
  'comment-script': (found: string) =>
    `در این دیدگاه نوشته\u200cای برای اجرا در مرورگر هست: ${quote(found)}. دیدگاه تنها متن ساده است؛ این بخش را بردارید یا فایل را پاک کنید.`,
  'comment-duplicate': (id: string, other: string) =>
    `دیدگاهی با شناسه ${quote(id)} در فایل ${quote(other)} هم هست. یکی از این دو فایل را پاک کنید.`,
  'comment-article': (code: string) =>
    `خبری با کد ${quote(code)} نیست که این دیدگاه از آن باشد. نام پوشه را درست کنید یا فایل را پاک کنید.`,
  'registry-id': (id: string) =>
    `شناسه ${quote(id)} درست نیست. شناسه از حرف کوچک انگلیسی، رقم و خط تیره ساخته می‌شود. آن را مانند ${quote('international')} بنویسید.`,
  'site-missing': () =>
    `فایل content/site.yml نیست. آن را با دو سطر بسازید: ${quote('title: نام روزنامه')} و ${quote('url: https://example.com')}.`,
  'site-value': (reason: string) => reason,
  'sections-missing': () =>
    `فایل content/sections.yml نیست یا هیچ بخشی ندارد. آن را با سطری مانند ${quote('politics: { title: سیاست }')} بسازید.`,
  'date-invalid': (reason: string) => reason,
  'live-value': () =>
    `مقدار ${quote('live')} درست نیست. هنگام پوشش زنده ${quote('live: true')} و پس از پایان آن ${quote('live: closed')} بنویسید، یا زمان پایان را مانند ${quote('live: { until: 1405/09/03 20:00 }')}.`,
  'live-mdx': () =>
    'پوشش زنده تنها در خبری پذیرفته است که فایل آن «.md» باشد. نام فایل را عوض کنید یا «live» را از شناسنامه پاک کنید.',
  'update-outside-live': () =>
    `بلوک «update» تنها در خبری پذیرفته است که پوشش زنده دارد. سطر ${quote('live: true')} را به شناسنامه بیفزایید یا این بلوک را به متن ساده برگردانید.`,
  'update-before-article': (time: string, published: string) =>
    `زمان این به\u200cروزرسانی (${time}) پیش از انتشار خبر (${published}) است. یکی از این دو زمان را درست کنید.`,
  'update-future': (time: string) =>
    `زمان تازه\u200cترین به\u200cروزرسانی این خبر (${time}) هنوز نرسیده است و با همان زمان نمایش داده می\u200cشود. آن را درست کنید.`,
  'most-read-shape': () =>
    `این فایل فهرستی از کد خبرهاست. هر کد را در سطری مانند ${quote('- 14001102013')} بنویسید.`,
  'most-read-long': (most: string) => `این فهرست بیش از ${most} کد دارد. کدهای پایانی را پاک کنید.`,
  'most-read-unknown': (code: string) =>
    `خبری با کد ${quote(code)} نیست. کد را درست کنید یا این سطر را از فهرست پربیننده\u200cها پاک کنید.`,
  'text-control-character': () =>
    'در این مقدار نویسه‌ای نادیدنی هست که متن را به هم می‌ریزد. آن را پاک کنید و دوباره بنویسید.',
} as const;

/** The permanent ids of the rules on content. */
export type ContentRule = keyof typeof contentMessages;
