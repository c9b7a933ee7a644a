/** First parts of compounds that Persian makes freely, and the fewest letters of what follows: «بی‌عدالتی»، «سرحلقه». */
export const FIRST_PARTS: ReadonlyMap<string, number> = new Map([
  ...['سر', 'پر', 'ابر', 'زیر', 'غیر', 'ضد', 'باز', 'نو', 'دو', 'چند', 'فرا'].map((part) => [part, 4] as const), ['بی', 5], ['هم', 5],
]);

/** Last parts of compounds that Persian makes freely, after a noun or an adjective: «علامت‌گذاری»، «بسته‌بندی». */
export const LAST_PARTS: ReadonlySet<string> = new Set((
  'گذاری گذار گذاران گیری گیر گیرانه بندی بند سازی ساز سازان شناسی شناس شناسان شناسانه شناختی نویسی نویس نویسان پذیری پذیر ناپذیر ناپذیری '
  + 'کننده کنندگان کنندگی شده شدگان شدگی شدن شدنی نشده نشدنی شونده یافته یافتگی نیافته نایافتنی دهنده دهندگان دهی دهندگی '
  + 'آمیز آمیزی گرایی گرا گرایان گرایانه پردازی پرداز پردازان پردازانه خوانی خوان خوانان سرایی رسانی رسان یابی یاب '
  + 'برداری بردار نگاری نگار نگاران طلبی طلب طلبان طلبانه خواهی خواه خواهان خواهانه پرستی پرست پرستان پرستانه فروشی فروش فروشان '
  + 'نشینی نشین نشینان آوری آور آوران جویی جویان جویانه ریزی ریز زدایی زدا سنجی سنج سنجان درمانی ورزی کشی کش زنی زن بازی باز کاری '
  + 'آفرینی آفرین پروری پرور پروران دوستی دوست دوستان دوستانه ستیزی ستیز انگیز انگیزی زده زدگی زدگان خورده دیده دیدگان دیدگی آلود آلوده '
  + 'بخش بخشی داری دار کاران گرفته کرده کردن گرفتن دادن داده بودن محور محوری مدار مداری مداران سالار سالاری گویی گویان اندیشی اندیش افزایی افزا زایی '
  + 'وار واره گونه نامه خانه نوردی نورد نوردان پوشی پوش شکنی شکن شکنان سواری سوار سواران '
  + 'نوازی نواز نوازان آموزی آموز آموزان آموخته اندازی انداز آزمایی آزما آزمایان رانی گشایی گشا افکنی افکن پراکنی پاشی پاش آباد نما خواری خوار گردی بار مانند'
).split(' '));

/**
 * The fewest letters before a last part: three before a participle or a long one, else four, or names would be taken
 * apart, such as «آلیگیری» (Alighieri).
 */
export function fewestBefore(lastPart: string): number {
  return lastPart.length > 4 || /^(?:شده|نشده|داده|دیده|کرده|خورده|گرفته|زده|یافته|بخشی|بندی|سازی|آمیز|پذیر|انگیز)$/.test(lastPart) ? 3 : 4;
}

/** The longest of {@link LAST_PARTS}, in letters. */
export const LONGEST_PART = Math.max(...[...LAST_PARTS].map((part) => part.length));

/** Numbers that are written together with what they count, with a half-space: «سه‌جانبه». */
export const NUMBERS: ReadonlySet<string> = new Set('یک سه پنج شش هفت هشت بیست سی چهل پنجاه شصت هفتاد هشتاد صد دو چهار ده چند'.split(' '));

/** What is counted in such words. */
export const COUNTED_PARTS: readonly string[] = (
  'جانبه ساله ماهه روزه ساعته دقیقه نفره گانه شاخه ضلعی رقمی بعدی قلو ستاره طبقه هسته مرحله هفته نفری تایی سالگی'
).split(' ');
