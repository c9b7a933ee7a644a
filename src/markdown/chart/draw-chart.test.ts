import rehypeStringify from 'rehype-stringify';
import { gzipSync } from 'node:zlib';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { MOST_ROWS, MOST_SERIES, readChartData, type ChartData, type ChartFault, type ChartType } from './chart-data.ts';
import { describeChart, drawChart } from './draw-chart.ts';

const stringify = unified().use(rehypeStringify).freeze();

function svgOf(data: ChartData, type: ChartType): string {
  return stringify.stringify({ type: 'root', children: [drawChart(data, type, { title: 'عنوان', unit: 'تن' })] });
}

function dataOf(table: string[][], type: ChartType): ChartData {
  const data = readChartData(table, type);
  if ('kind' in data) throw new Error(data.kind);
  return data;
}

const HEAD = ['شهر', 'امسال'];
const CITIES = [HEAD, ['تهران', '۹'], ['قم', ''], ['یزد', '-۳']];

describe('a table that cannot be drawn', () => {
  test.each<[string, string[][], ChartType, ChartFault]>([
    ['has one row', [HEAD, ['الف', '1']], 'bar', { kind: 'rows-few', row: 0, column: 0, detail: '' }],
    ['has no column of figures', [['شهر'], ['الف'], ['ب']], 'bar', { kind: 'series-none', row: 0, column: 0, detail: '' }],
    ['has a word for a figure', [HEAD, ['الف', '1'], ['ب', 'زیاد']], 'line', { kind: 'no-number', row: 2, column: 1, detail: 'زیاد' }],
    ['has gaps only', [HEAD, ['الف', ''], ['ب', '-']], 'column', { kind: 'no-numbers', row: 0, column: 1, detail: '' }],
    ['has a negative share', [HEAD, ['الف', '1'], ['ب', '-1']], 'pie', { kind: 'negative', row: 2, column: 1, detail: '-1' }],
    ['has shares of nothing', [HEAD, ['الف', '0'], ['ب', '0']], 'pie', { kind: 'no-numbers', row: 0, column: 1, detail: '' }],
    ['has two columns for a pie', [['', 'یک', 'دو'], ['الف', '1', '2'], ['ب', '1', '2']], 'pie', { kind: 'series-many', row: 0, column: 2, detail: '1' }],
    ['has too many rows', [HEAD, ...Array.from({ length: 21 }, () => ['الف', '1'])], 'bar', { kind: 'rows-many', row: 21, column: 0, detail: '20' }],
  ])('%s', (_, table, type, fault) => {
    expect(readChartData(table, type)).toEqual(fault);
  });
});

describe('a chart', () => {
  test.each<ChartType>(['bar', 'column', 'line'])('of kind %s shows negative figures and leaves gaps', (type) => {
    const svg = svgOf(dataOf(CITIES, type), type);
    expect(svg).toMatch(/^<svg viewBox="0 0 360 \d+" role="img"><title>عنوان<\/title><desc>/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|style=|[0-9]e-/);
    expect(svg).toContain('یزد');
    if (type === 'line') expect(svg.match(/<circle/g)).toHaveLength(2);
    else expect(svg.match(/<rect/g)).toHaveLength(2);
  });

  test('of columns begins at the right', () => {
    const [first = 0, second = 0] = [...svgOf(dataOf(CITIES, 'column'), 'column').matchAll(/<rect class="s1" x="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(first).toBeGreaterThan(second);
  });

  test('of bars grows to the left from zero, and to the right below it', () => {
    const bars = [...svgOf(dataOf(CITIES, 'bar'), 'bar').matchAll(/<rect class="s1" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(([, x, width]) => [Number(x), Number(width)]);
    const [[tehran = 0, wide = 0] = [], [yazd = 0] = []] = bars;
    expect(tehran + wide).toBeCloseTo(yazd, 0);
  });

  test('is described in words', () => {
    expect(describeChart(dataOf(CITIES, 'bar'), 'bar', { unit: 'تن' })).toBe('نمودار میله\u200Cای (تن). بیشترین: تهران، ۹؛ کمترین: یزد، \u200E−۳.');
    expect(describeChart(dataOf([['', 'یک', 'دو'], ['الف', '1٪', '2٪'], ['ب', '3٪', '4٪']], 'line'), 'line'))
      .toBe('نمودار خطی. یک: بیشترین: ب، ۳٪؛ کمترین: الف، ۱٪. دو: بیشترین: ب، ۴٪؛ کمترین: الف، ۲٪.');
  });

  test('of one share is a whole ring', () => {
    const svg = svgOf(dataOf([HEAD, ['الف', '5'], ['ب', '0']], 'pie'), 'pie');
    expect(svg.match(/<path/g)).toHaveLength(1);
    expect(svg).toContain('الف ۱۰۰٪');
  });

  test.each<ChartType>(['bar', 'column', 'line', 'pie'])('of kind %s with all that it can show is below 3 KB', (type) => {
    const names = Array.from({ length: MOST_SERIES[type] }, (_, index) => `ستون ${index + 1}`);
    const rows = Array.from({ length: MOST_ROWS[type] }, (_, row) => [`نام شماره ${row}`, ...names.map((_name, column) => String((row * 37 + column * 11) % 97 + 0.5))]);
    expect(gzipSync(svgOf(dataOf([['', ...names], ...rows], type), type), { level: 9 }).length).toBeLessThan(3072);
  });
});
