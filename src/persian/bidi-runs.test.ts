import { describe, expect, it } from 'vitest';
import { bidiRuns } from './bidi-runs.ts';

describe('bidiRuns', () => {
  it.each<[text: string, runs: string[]]>([
    ['شهر Kyiv (۵۰٪) است', ['Kyiv']],
    ['پیمان (NATO)، ناتو', ['NATO']],
    ['سازمان North Atlantic Treaty Organization (NATO) است', ['North Atlantic Treaty Organization (NATO)']],
    ['(North Atlantic Treaty) است', ['North Atlantic Treaty']],
    ['زبان C++ و C# و .NET و node.js', ['C++', 'C#', '.NET', 'node.js']],
    ['نسل 5G و ۵G و COVID-۱۹ و F-35', ['5G', '۵G', 'COVID-۱۹', 'F-35']],
    ['در Windows 11 یا iPhone ۱۳', ['Windows 11', 'iPhone']],
    ['در سال 2020 NASA گفت', ['NASA']],
    ['شرکت AT&T، Yahoo!', ['AT&T', 'Yahoo']],
    ['گفت: "Go on." و رفت', ['Go on']],
    ['در U.S. است', ['U.S.']],
    ['نشانی https://fa.wikipedia.org/wiki/ایران. و www.isna.ir، است', ['https://fa.wikipedia.org/wiki/ایران', 'www.isna.ir']],
    ['رایانامه test.user@example.com و @khabar', ['test.user@example.com', '@khabar']],
    ['پایان خبر/AFP', ['AFP']],
    ['در /usr/bin است', ['/usr/bin']],
    ['دما -۵ درجه و +۲٫۵٪ و ±۳', ['-۵', '+۲٫۵', '±۳']],
    ['نتیجه ۱۰-۵ و 10-5', ['۱۰-۵', '10-5']],
    ['تلفن ۰۲۱-۸۸۵۵۴۴۳۳ و +۹۸', ['۰۲۱-۸۸۵۵۴۴۳۳', '+۹۸']],
    ['تلفن +۹۸ ۲۱ ۸۸۵۵ ۴۴۳۳ و ۰۹۱۲ ۳۴۵ ۶۷۸۹ و (۰۲۱) ۸۸۵۵۴۴۳۳', ['+۹۸ ۲۱ ۸۸۵۵ ۴۴۳۳', '۰۹۱۲ ۳۴۵ ۶۷۸۹', '(۰۲۱) ۸۸۵۵۴۴۳۳']],
    ['کووید-۱۹', []],
    ['ساعت ۱۳:۴۵ در ۱۴۰۰/۱۱/۰۲، ۵۰٪ از ۱٬۲۰۰ نفر', []],
    ['بین ۱۲ ۱۳ ۱۴', []],
    ['- ۵ نفر', []],
    ['متن فارسی «بی‌نشان» (ساده)', []],
    ['  Listed in English. ', ['Listed in English.']],
    ['Kyiv (۵۰٪)', ['Kyiv']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(bidiRuns(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
