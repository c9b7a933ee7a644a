import { expect, it } from 'vitest';
import { answersQuery } from './answers-query.ts';
import { singularOfPersons } from './search-plurals.ts';

it.each(
  ('کارگران/کارگر خبرنگاران/خبرنگار مسئولان/مسئول کشاورزان/کشاورز شهروندان/شهروند ورزشکاران/ورزشکار پزشکان/پزشک وزیران/وزیر سربازان/سرباز کودکان/کودک بزرگان/بزرگ ' +
    'نمایندگان/نماینده نویسندگان/نویسنده فرشتگان/فرشته بازماندگان/بازمانده دانشجویان/دانشجو آقایان/آقا ایرانیان/ایرانی زندانیان/زندانی نظامیان/نظامی ' +
    'زنان/زن مردان/مرد پسران/پسر دوستان/دوست ورزش\u200Cدوستان/ورزش\u200Cدوست سرپرستان/سرپرست دست\u200Cفروشان/دست\u200Cفروش معلمان/معلم متهمان/متهم درختان/درخت ' +
    'مسئولین/مسئول متخصصین/متخصص معترضین/معترض حاضرین/حاضر زائرین/زائر ساکنین/ساکن دانش\u200Cآموزان/دانش\u200Cآموز گردش\u200Cگران/گردش\u200Cگر').split(' ').map((pair) => pair.split('/') as [string, string]),
)('%s and %s find each other, with endings too', (plural, singular) => {
  const forms = [plural, `${plural}ی`, `${plural}\u200Cشان`, `${plural}ش`];
  expect(forms.filter((form) => !answersQuery(`گفت ${form}.`, singular))).toEqual([]);
  expect([singular, `${singular}\u200Cها`].filter((form) => !answersQuery(`گفت ${form}.`, plural))).toEqual([]);
});

it.each(['پدرم/پدر', 'پدرت/پدر', 'پدرش/پدر', 'پدرمان/پدر', 'پسرم/پسر', 'مادرم/مادر', 'نظرت/نظر', 'عمرم/عمر', 'خواهرت/خواهر', 'همسرش/همسر'].map((pair) => pair.split('/') as [string, string]))(
  '%s is somebody\u2019s %s', (possessed, noun) => {
    expect([answersQuery(possessed, noun), answersQuery(noun, possessed)]).toEqual([true, true]);
  },
);

it.each('ایران تهران باران زبان درمان پایان زندان سازمان ساختمان خیابان افغانستان دبستان تابستان کشورشان خودمان دستتان دیگران ناتوان سپاهان رایگان پادگان گروگان زمین همین سنگین نخستین ماشین شیرین دوربین قوانین تمرین'.split(' '))(
  '%s is no plural of persons', (word) => {
    expect(singularOfPersons(word)).toBeUndefined();
  },
);
