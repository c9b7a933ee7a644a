import type { Element } from 'hast';
import type { Drawing } from './bar-chart.ts';
import type { ChartData } from './chart-data.ts';
import { writeChartNumber } from './chart-number.ts';
import { chartScale } from './chart-scale.ts';
import { chartKey, CHART_WIDTH, fitted, LETTER, round, seriesClass, svgElement, svgText } from './svg-parts.ts';

const PLOT = 170;
/** Points are marked where they are few. */
const MARKED_POINTS = 12;

/** Columns or lines over an axis of names, which runs from the right as the text does, with the axis of figures at the right. */
export function drawOnAxes({ labels, series, isPercent }: ChartData, type: 'column' | 'line'): Drawing {
  const key = chartKey(series.length > 1 ? series.map(({ name }) => name) : []);
  const values = series.flatMap((each) => each.values).filter((value) => value !== null);
  const { from, to, ticks, decimals } = chartScale(Math.min(...values), Math.max(...values), 5, type === 'line' ? 'near' : 'always');
  const tickTexts = ticks.map((tick) => writeChartNumber(tick, decimals) + (isPercent ? '\u066A' : ''));
  const plotWidth = CHART_WIDTH - Math.max(...tickTexts.map((text) => text.length)) * LETTER - 8;
  const top = key.height + 10;
  const yOf = (value: number): number => top + PLOT * (1 - (value - from) / (to - from));
  const slot = plotWidth / labels.length;
  const xOf = (index: number): number => plotWidth - slot * (index + 0.5);
  const grid = ticks.flatMap((tick, index) => [
    svgElement('path', { className: tick === 0 ? 'zero' : 'grid', d: `M0 ${round(yOf(tick))}H${Math.round(plotWidth)}` }),
    svgText(CHART_WIDTH, yOf(tick) + 4, tickTexts[index] ?? ''),
  ]);
  const names = axisNames(labels, slot, xOf, top + PLOT + 18);
  const shapes = type === 'column' ? columns(series, slot, xOf, yOf) : series.flatMap(({ values: figures }, index) => line(figures, index, xOf, yOf));
  return { parts: [...key.parts, ...grid, ...shapes, ...names.parts], height: top + PLOT + names.height };
}

/** The names below the axis: all in a line, else in two lines by turns, else every so many of them, the first and those after it. */
function axisNames(labels: readonly string[], slot: number, xOf: (index: number) => number, y: number): Drawing {
  const longest = Math.max(...labels.map((label) => [...label].length)) * LETTER + 4;
  const lines = longest <= slot || longest > slot * 2 ? 1 : 2;
  const step = longest > slot * 2 ? Math.ceil(Math.min(longest, 110) / slot) : 1;
  const parts = labels.flatMap((label, index) => {
    if (index % step !== 0) return [];
    const text = fitted(label, Math.max(slot * step * lines, 30));
    // A word at the edge would be cut off.
    const half = ([...text].length * LETTER) / 2;
    const x = Math.min(Math.max(xOf(index), half), CHART_WIDTH - half);
    return [svgText(x, y + (index % lines) * 15, text, 'middle')];
  });
  return { parts, height: 24 + (lines - 1) * 15 };
}

function columns(series: ChartData['series'], slot: number, xOf: (index: number) => number, yOf: (value: number) => number): Element[] {
  const width = Math.min(40, (slot * 0.76) / series.length);
  const zero = yOf(0);
  return series.flatMap(({ values }, index) => values.flatMap((value, row) => {
    if (value === null) return [];
    const y = yOf(value);
    const x = xOf(row) + width * (series.length / 2 - index - 1);
    return [svgElement('rect', { className: seriesClass(index), x, y: Math.min(y, zero), width: width * 0.96, height: Math.max(1, Math.abs(y - zero)) })];
  }));
}

/** A line with a gap where there is no figure; a figure between two gaps is a point. */
function line(values: readonly (number | null)[], index: number, xOf: (index: number) => number, yOf: (value: number) => number): Element[] {
  let d = '';
  const points: Element[] = [];
  for (const [row, value] of values.entries()) {
    if (value === null) continue;
    const [x, y] = [round(xOf(row)), round(yOf(value))];
    const isAlone = (values[row - 1] ?? null) === null && (values[row + 1] ?? null) === null;
    d += `${(values[row - 1] ?? null) === null ? 'M' : 'L'}${x} ${y}`;
    if (isAlone || values.length <= MARKED_POINTS) points.push(svgElement('circle', { className: seriesClass(index), cx: x, cy: y, r: 3 }));
  }
  return [svgElement('path', { className: `line ${seriesClass(index)}`, d }), ...points];
}
