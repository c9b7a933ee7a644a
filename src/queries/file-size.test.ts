import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test.each([
  [0, '۰ بایت'], [999, '۹۹۹ بایت'], [1000, '۱ کیلوبایت'], [850_400, '۸۵۰ کیلوبایت'], [999_499, '۹۹۹ کیلوبایت'],
  [999_500, '۱ مگابایت'], [2_130_000, '۲٫۱ مگابایت'], [25_400_000, '۲۵ مگابایت'],
])('%i bytes', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});
