import type { Element } from 'hast';
import type { ChartData } from './chart-data.ts';
import { writeChartNumber } from './chart-number.ts';
import { chartKey, CHART_WIDTH, fitted, LETTER, seriesClass, svgElement, svgText } from './svg-parts.ts';

const BAR = 14;
const LABEL = 17;
const GAP = 9;

/** A drawing: what is in it, and how high it is. */
export interface Drawing {
  readonly parts: readonly Element[];
  readonly height: number;
}

/** Bars from the right to the left, each group under its name, each with its figure at its end. */
export function drawBars({ labels, series }: ChartData, write: (value: number) => string): Drawing {
  const key = chartKey(series.length > 1 ? series.map(({ name }) => name) : []);
  const values = series.flatMap((each) => each.values).filter((value) => value !== null);
  const widest = Math.max(...values.map((value) => write(value).length)) * LETTER + 8;
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = CHART_WIDTH - widest - (low < 0 ? widest : 0);
  const unit = room / (high - low || 1);
  const zero = CHART_WIDTH - (low < 0 ? widest : 0) + low * unit;
  const parts = [...key.parts];
  let y = key.height + (key.height > 0 ? 6 : 0);
  for (const [row, label] of labels.entries()) {
    parts.push(svgText(CHART_WIDTH, y + 12, fitted(label, CHART_WIDTH)));
    y += LABEL;
    for (const [index, { values: figures }] of series.entries()) {
      const value = figures[row] ?? null;
      const length = Math.abs(value ?? 0) * unit;
      const isNegative = (value ?? 0) < 0;
      if (value !== null) parts.push(svgElement('rect', { className: seriesClass(index), x: isNegative ? zero : zero - length, y, width: Math.max(1, length), height: BAR }));
      const at = isNegative ? zero + length + 5 : zero - length - 5;
      parts.push(svgText(at, y + 11, value === null ? '\u2014' : write(value), isNegative ? 'end' : undefined));
      y += BAR + 2;
    }
    y += GAP;
  }
  if (low < 0) parts.push(svgElement('path', { className: 'zero', d: `M${Math.round(zero)} ${key.height}V${Math.round(y - GAP)}` }));
  return { parts, height: y - GAP };
}

/** How figures are written so that all of a chart have the decimals of the most exact one, two at most. */
export function numberWriter(data: ChartData): (value: number) => string {
  const values = data.series.flatMap(({ values: figures }) => figures).filter((value) => value !== null);
  const decimals = Math.max(0, ...values.map((value) => Math.min(2, (String(value).split('.')[1] ?? '').length)));
  return (value) => writeChartNumber(value, decimals) + (data.isPercent ? '\u066A' : '');
}
