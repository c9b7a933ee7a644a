import { toPersianDigits } from '../persian/digits.ts';
import { quote } from './quote.ts';

/** What a kind of picture is called, and how its files end. */
const KINDS: Readonly<Record<string, string>> = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif', gif: 'gif', tiff: 'tif', svg: 'svg' };

/** What is said of a picture that cannot be published, by permanent rule id: which one, why, and what to do. */
export const pictureMessages = {
  'picture-unreadable': (src: string) =>
    `عکس ${quote(src)} باز نمی‌شود: خراب یا ناتمام است. فایلی سالم از نوع JPEG، PNG، WebP یا AVIF بگذارید.`,
  'picture-too-large': (src: string, size: string) =>
    `عکس ${quote(src)}${size === '' ? '' : ` (${toPersianDigits(size)} نقطه)`} بیش از اندازه بزرگ است. آن را کوچک کنید: تا ۹۶ میلیون نقطه و ۶۴ مگابایت پذیرفته می‌شود و پهنای ۳۲۰۰ نقطه بس است.`,
  'picture-animated': (src: string, frames: string) =>
    `عکس متحرک ${quote(src)} با ${toPersianDigits(frames)} تصویر بیش از اندازه بزرگ است. به‌جای آن یک تصویر ساکن یا ویدئو بگذارید.`,
  'picture-type': (src: string, type: string) => (KINDS[type] === undefined
    ? `فایل ${quote(src)} عکس نیست یا نام آن به پسوند عکس پایان نمی‌یابد. فایلی از نوع JPEG، PNG، WebP یا AVIF با پسوند خودش بگذارید.`
    : `پسوند عکس ${quote(src)} با محتوای آن نمی‌خواند. نام فایل را عوض کنید تا به ${quote(`.${KINDS[type]}`)} پایان یابد.`),
  'picture-heic': (src: string) =>
    `عکس ${quote(src)} از نوع HEIC است که مرورگرها نشان نمی‌دهند. آن را در گوشی یا رایانه به JPEG برگردانید و آن فایل را بگذارید.`,
  'picture-svg': (src: string, found: string) =>
    `طرح ${quote(src)} برای ایمنی منتشر نشد، چون در آن ${quote(found)} هست. آن را بی اسکریپت، بی پیوند به فایل دیگر و به شکل SVG ساده ذخیره کنید یا PNG بگذارید.`,
  'picture-name-form': (src: string, same: string) =>
    `عکسی با نام ${quote(src)} نیست؛ نام فایل ${quote(same)} است و تنها در بزرگی و کوچکی حرف‌ها یا در شکل نویسه‌ها فرق دارد. نام را درست مانند نام فایل بنویسید.`,
  'picture-name-twin': (src: string, other: string) =>
    `نام دو عکس ${quote(src)} و ${quote(other)} تنها در بزرگی و کوچکی حرف‌ها یا در شکل نویسه‌ها فرق دارد و در بعضی رایانه‌ها یکی است. نام یکی از این دو را عوض کنید.`,
} as const;
