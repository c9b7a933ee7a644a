import { expect, it } from 'vitest';
import { spokenVerbGaps } from './spoken-verbs.ts';

it.each(['میشه', 'میشن', 'میگم', 'میگه', 'میخوام', 'میخواد', 'میخوان', 'میتونم', 'میدونی', 'میکنه', 'میکنن', 'میزنین', 'میذاره', 'میمونه'])('%s', (form) => {
  expect(spokenVerbGaps(form)).toBe(1 << 2);
  expect(spokenVerbGaps(`ن${form}`)).toBe(1 << 3);
});

it.each(['میوه', 'میله', 'میخانه', 'میکده', 'میمون', 'میانه', 'میهن', 'میدان', 'میلان', 'میزان', 'می', 'شه', 'کنه', ''])('not %s', (word) => {
  expect(spokenVerbGaps(word)).toBe(0);
});
