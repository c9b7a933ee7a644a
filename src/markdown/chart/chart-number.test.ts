import { describe, expect, test } from 'vitest';
import { readChartNumber, writeChartNumber } from './chart-number.ts';

describe('a figure in a cell', () => {
  test.each<[string, number]>([
    ['12', 12], ['۱۲', 12], ['١٢', 12], ['  ۱۲ ', 12], ['0', 0], ['-0', 0],
    ['۱٬۲۳۴', 1234], ['1,234,567', 1234567], ['۱،۲۳۴', 1234], ['1 234', 1234], ['۱٬۲۳۴٫۵', 1234.5],
    ['3.25', 3.25], ['۳٫۲۵', 3.25], ['۳/۲۵', 3.25], ['1234.5', 1234.5],
    ['-12', -12], ['−۱۲', -12], ['–۱۲', -12], ['۱۲-', -12], ['\u200E−۱۲', -12], ['(12)', -12], ['+۷', 7],
    ['۸٪', 8], ['8%', 8], ['٪۸', 8], ['−۱٫۵٪', -1.5], ['۸ درصد', 8],
  ])('%j is %d', (cell, value) => {
    expect(readChartNumber(cell)).toBe(value);
  });

  test.each(['', ' ', '-', '–', '—', '…', '...'])('%j is a gap', (cell) => {
    expect(readChartNumber(cell)).toBeNull();
  });

  test.each(['زیاد', '12x', '1,23', '1,2345', '1.2.3', '12 نفر', '1400/11/02', '--5', '٪', '1e5', '0x10', '∞'])('%j is none', (cell) => {
    expect(readChartNumber(cell)).toBeUndefined();
  });

  test.each([['9', 100_000], ['9,', 50_000], ['(', 100_000], ['-', 100_000], ['٬۹۹۹', 30_000]])('%j many times is no figure', (piece, times) => {
    const value = readChartNumber(`۱${piece.repeat(times)}`);
    expect(value).toBeUndefined();
  });
});

describe('a figure as readers see it', () => {
  test.each<[number, number, string]>([
    [12, 0, '۱۲'], [1234.5, 1, '۱٬۲۳۴٫۵'], [-12, 0, '\u200E−۱۲'], [0, 2, '۰'], [-0.001, 1, '۰'], [999_999, 0, '۹۹۹٬۹۹۹'],
    [2_500_000, 0, '۲٫۵ میلیون'], [-1_200_000_000, 0, '\u200E−۱٫۲ میلیارد'], [3e12, 0, '۳ تریلیون'], [0.25, 2, '۰٫۲۵'], [3.1, 2, '۳٫۱'],
  ])('%d with %i decimals is %j', (value, decimals, text) => {
    expect(writeChartNumber(value, decimals)).toBe(text);
  });
});
