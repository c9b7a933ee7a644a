import { mediaType } from '../domain/media-type.ts';
import { toPersianDigits } from '../persian/digits.ts';
import { quote } from './quote.ts';

/** What is said of a video, a sound or a document that cannot be published, by permanent rule id. */
export const mediaMessages = {
  'media-missing': (src: string, near?: string) =>
    `فایل ${quote(src)} پیدا نشد.${near === undefined ? '' : ` آیا ${quote(near)} را می\u200Cخواستید؟`} نام آن را درست کنید یا فایل را در پوشه content/media بگذارید.`,
  'media-outside': (src: string) =>
    `فایل ${quote(src)} پیوندی نمادین به بیرون از پوشه خبرخانه است و برای ایمنی منتشر نشد. خود فایل را به\u200Cجای پیوند بگذارید.`,
  'media-unreadable': (src: string) =>
    `فایل ${quote(src)} باز نمی\u200Cشود. دسترسی آن را بررسی کنید و فایلی سالم بگذارید.`,
  'media-too-large': (src: string, megabytes: string) =>
    `فایل ${quote(src)} بیش از اندازه بزرگ است. آن را کوچک کنید: برای این گونه تا ${toPersianDigits(megabytes)} مگابایت پذیرفته می\u200Cشود.`,
  'media-content': (src: string) =>
    `محتوای فایل ${quote(src)} با پسوند آن نمی\u200Cخواند. فایلی درست از نوع ${quote(mediaType(src)?.label ?? '')} بگذارید.`,
  'media-name-form': (src: string, same: string) =>
    `فایلی با نام ${quote(src)} نیست؛ نام فایل ${quote(same)} است و تنها در بزرگی و کوچکی حرف\u200Cها یا در شکل نویسه\u200Cها فرق دارد. نام را درست مانند نام فایل بنویسید.`,
  'media-name-twin': (src: string, other: string) =>
    `نام دو فایل ${quote(src)} و ${quote(other)} تنها در بزرگی و کوچکی حرف\u200Cها یا در شکل نویسه\u200Cها فرق دارد و در بعضی رایانه\u200Cها یکی است. نام یکی از این دو را عوض کنید.`,
  'mention-unknown': (code: string) =>
    `خبری با کد ${quote(code)} نیست که در «بیشتر بخوانید» بیاید. کد را درست کنید یا آن را بردارید.`,
  'mention-withdrawn': (code: string) =>
    `خبر با کد ${quote(code)} برداشته شده است و دیگر در «بیشتر بخوانید» نمی\u200Cآید. کد آن را بردارید.`,
} as const;
