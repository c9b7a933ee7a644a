import { toPersianDigits } from '../persian/digits.ts';
import type { MarkdownRuleText } from './markdown-messages.ts';

const didYouMean = (near: string): string => `آیا «${near}» را می\u200Cخواستید؟`;

/** What the rules on blocks for stories say, by permanent id. */
export const blockMessages = {
  'chart-type': {
    severity: 'error',
    message: (type: string, known: readonly string[], near?: string) =>
      `نموداری از نوع «${type}» نداریم. ${near === undefined ? `یکی از این\u200Cها را بنویسید: ${known.join('، ')}.` : didYouMean(near)}`,
  },
  'chart-without-table': {
    severity: 'error',
    message: () => 'بلوک «chart» تنها یک جدول می\u200Cپذیرد. داده\u200Cها را در جدولی با سطرهایی مانند «| نام | عدد |» بنویسید و متن دیگر را بیرون از بلوک بگذارید.',
  },
  'chart-rows-few': {
    severity: 'error',
    message: () => 'جدول نمودار دست\u200Cکم دو سطر داده می\u200Cخواهد. سطرها را زیر سرستون\u200Cها بنویسید.',
  },
  'chart-rows-many': {
    severity: 'error',
    message: (most: string) => `این نمودار بیش از ${toPersianDigits(most)} سطر را خوانا نشان نمی\u200Cدهد. سطرهای کوچک را با هم جمع کنید یا تنها جدول را بنویسید.`,
  },
  'chart-series-none': {
    severity: 'error',
    message: () => 'جدول نمودار دست\u200Cکم دو ستون می\u200Cخواهد: نخست نام\u200Cها و سپس عددها.',
  },
  'chart-series-many': {
    severity: 'error',
    message: (most: string) => `این نمودار بیش از ${toPersianDigits(most)} ستون عدد نمی\u200Cپذیرد. ستون\u200Cهای دیگر را در نموداری جدا بیاورید.`,
  },
  'chart-no-number': {
    severity: 'error',
    message: (cell: string) => `نوشته «${cell}» عدد نیست. در این خانه تنها عدد بنویسید، مانند «۱٬۲۳۴٫۵» یا «−۱۲٪»، و اگر داده\u200Cای نیست آن را خالی بگذارید.`,
  },
  'chart-no-numbers': {
    severity: 'error',
    message: () => 'در این ستون عددی برای کشیدن نیست. عددها را در ستون دوم و پس از آن بنویسید.',
  },
  'chart-negative': {
    severity: 'error',
    message: (cell: string) => `عدد «${cell}» منفی است و نمودار دایره\u200Cای سهم منفی ندارد. نوع نمودار را «bar» یا «column» بگذارید.`,
  },
  'gallery-content': {
    severity: 'error',
    message: () => 'بلوک «gallery» تنها عکس می\u200Cپذیرد. هر عکس را در سطری مانند «![شرح عکس](media/photo.jpg "زیرنویس")» بنویسید.',
  },
  'gallery-few': {
    severity: 'error',
    message: () => 'نگارخانه دست\u200Cکم دو عکس می\u200Cخواهد. عکس دیگری بیفزایید یا همین یکی را با «::figure» بنویسید.',
  },
  'qa-shape': {
    severity: 'error',
    message: (fault: 'question' | 'answer') =>
      fault === 'question'
        ? 'بلوک «qa» با پرسش آغاز می\u200Cشود. هر پرسش را در بندی جدا و پررنگ بنویسید، مانند «**پرسش؟**»، و پاسخ را در بند پس از آن.'
        : 'این پرسش پاسخ ندارد. پاسخ را پس از یک سطر خالی، زیر پرسش بنویسید.',
  },
  'correction-date': {
    severity: 'error',
    message: (date: string) => `تاریخ «${date}» درست نیست. تاریخ اصلاح را مانند «۱۴۰۵/۰۸/۱۷» یا «۱۴۰۵/۰۸/۱۷ ۱۳:۴۵» بنویسید.`,
  },
  'map-place': {
    severity: 'error',
    message: (place: string) => `مقدار «${place}» جایی روی نقشه نیست. عرض و سپس طول جغرافیایی را به درجه بنویسید، مانند «۳۵٫۶۸۹۲ ۵۱٫۳۸۹۰».`,
  },
  'readmore-code': {
    severity: 'error',
    message: (code: string) => `مقدار «${code}» کد خبر نیست. کدها را با فاصله از هم بنویسید، مانند «::readmore{codes="۱۴۰۵۰۸۱۷۰۷۶ ۱۴۰۵۰۸۰۲۰۳۱"}».`,
  },
  'media-malformed': {
    severity: 'error',
    message: (src: string) => `نشانی فایل «${src}» درست نیست. فایل را در پوشه content/media بگذارید و نشانی را مانند «media/report.pdf» بنویسید.`,
  },
  'media-remote': {
    severity: 'error',
    message: (src: string) => `فایل «${src}» از سایت دیگری خوانده می\u200Cشود. آن را در پوشه content/media بگذارید، یا اگر در آپارات و مانند آن است بلوک «::embed» را به کار ببرید.`,
  },
  'media-type': {
    severity: 'error',
    message: (src: string, accepted: readonly string[]) => `فایل «${src}» در این بلوک پذیرفته نیست. یکی از این گونه\u200Cها را بیاورید: ${accepted.join('، ')}.`,
  },
  'embed-address': {
    severity: 'error',
    message: (url: string, known: readonly string[]) =>
      `نشانی «${url}» نشانی ویدئو، صدا یا نوشته\u200Cای نیست که بتوان آن را نشان داد. نشانی صفحه آن را از مرورگر بردارید؛ این سایت\u200Cها پذیرفته\u200Cاند: ${known.join('، ')}.`,
  },
  'component-code': {
    severity: 'error',
    message: (component: string, attribute: string, example: string) =>
      `ویژگی «${attribute}» در «${component}» باید نوشته\u200Cای در گیومه باشد، نه کد. آن را مانند این نمونه بنویسید: «${example}».`,
  },
} as const satisfies Record<string, MarkdownRuleText>;
