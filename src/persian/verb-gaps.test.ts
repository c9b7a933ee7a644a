import { describe, expect, it } from 'vitest';
import { gapsOf } from './lexicon.ts';
import { isJoinedVerb, verbGaps } from './verb-gaps.ts';

const written = (form: string): string => form.replaceAll('_', '\u200C');

describe('verbGaps', () => {
  it.each([
    ['present', 'می_بینم می_بینی می_بیند می_بینیم می_بینید می_بینند'],
    ['present, negative', 'نمی_بینم نمی_بینی نمی_بیند نمی_بینیم نمی_بینید نمی_بینند'],
    ['imperfect', 'می_دیدم می_دیدی می_دید می_دیدیم می_دیدید می_دیدند'],
    ['imperfect, negative', 'نمی_دیدم نمی_دیدی نمی_دید نمی_دیدیم نمی_دیدید نمی_دیدند'],
    ['perfect', 'دیده_ام دیده_ای دیده_است دیده_ایم دیده_اید دیده_اند'],
    ['perfect, negative', 'ندیده_ام ندیده_ای ندیده_است ندیده_ایم ندیده_اید ندیده_اند'],
    ['durative perfect', 'می_دیده می_دیده_ام می_دیده_ای می_دیده_ایم می_دیده_اید می_دیده_اند'],
    ['durative perfect, negative', 'نمی_دیده نمی_دیده_ام نمی_دیده_ای نمی_دیده_ایم نمی_دیده_اید نمی_دیده_اند'],
    ['passive', 'می_شود نمی_شود می_شد نمی_شد شده_ام نشده_اند می_شده_اند بوده_ام نبوده_اند'],
    ['stems in a vowel', 'می_آیم می_آیی می_آید می_گویی می_گویم می_شوی می_رویم می_افتد می_ایستند می_اندازد'],
    ['negative perfect of stems in a vowel', 'نیامده_اند نیفتاده_ام نیاورده_ایم نیندیشیده_اند'],
    ['verbs with a preverb', 'برمی_گردد برنمی_گردد درمی_آید بازمی_گشت فرامی_گیرد فرومی_ریخت وامی_داشت ورمی_آید سرمی_کشد'],
    ['perfect of verbs with a preverb', 'برگشته_اند برنگشته_ام درآمده_است بازنیامده_اند فراگرفته_اند'],
    ['impersonal', 'می_توان نمی_توان می_باید می_بایست نمی_شاید'],
  ])('%s', (_, forms) => {
    for (const form of forms.split(' ')) expect([form, verbGaps(form.replaceAll('_', ''))]).toEqual([form, gapsOf(written(form))]);
  });

  it.each(['میدان', 'میلاد', 'میخک', 'میانه', 'میران', 'میناب', 'نمین', 'خانهام', 'برمک', 'درمیان', 'می', 'نمی', ''])('%s is no such form', (word) => {
    expect(verbGaps(word)).toBe(0);
  });
});

describe('isJoinedVerb', () => {
  it.each(['رفتم', 'برود', 'نرفتند', 'بیاید', 'نیامد', 'بیفتد', 'بیافتد', 'بیندازد', 'برنخواهند', 'درنیامد', 'بازگشتند'])('%s', (form) => {
    expect(isJoinedVerb(form)).toBe(true);
  });

  it.each(['کتاب', 'میدان', 'بیمار', 'نان'])('not %s', (word) => {
    expect(isJoinedVerb(word)).toBe(false);
  });
});
