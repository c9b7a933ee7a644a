import type { Element } from 'hast';
import { drawOnAxes } from './axis-chart.ts';
import { drawBars, numberWriter, type Drawing } from './bar-chart.ts';
import type { ChartData, ChartType } from './chart-data.ts';
import { drawPie } from './pie-chart.ts';
import { CHART_WIDTH, round, svgElement } from './svg-parts.ts';

const KINDS: Readonly<Record<ChartType, string>> = { bar: 'نمودار میله\u200Cای', column: 'نمودار ستونی', line: 'نمودار خطی', pie: 'نمودار دایره\u200Cای' };

/** What a chart says of itself. */
export interface ChartWords {
  readonly title: string;
  /** Of the figures: «میلیون تن». */
  readonly unit?: string | undefined;
}

/**
 * Draws a chart as SVG that has no colours of its own: classes of the style sheet give them, in light, dark and forced
 * colours. Who cannot see it hears its title, its kind, and its highest and lowest figures; the table stands beside it.
 *
 * @returns an `<svg role="img">` with `<title>` and `<desc>`, its names (https://www.w3.org/TR/svg-aam-1.0/#mapping_additional_nd)
 */
export function drawChart(data: ChartData, type: ChartType, words: ChartWords): Element {
  const { parts, height } = drawingOf(data, type);
  const named = (tagName: string, value: string): Element => ({ type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] });
  return svgElement('svg', { viewBox: `0 0 ${CHART_WIDTH} ${Math.ceil(round(height))}`, role: 'img' }, [
    named('title', words.title), named('desc', describeChart(data, type, words)), ...parts,
  ]);
}

function drawingOf(data: ChartData, type: ChartType): Drawing {
  switch (type) {
    case 'bar': return drawBars(data, numberWriter(data));
    case 'pie': return drawPie(data);
    default: return drawOnAxes(data, type);
  }
}

/**
 * What a chart shows, in words: «نمودار ستونی. بیشترین: تهران، ۹. کمترین: قم، ۱.»
 */
export function describeChart(data: ChartData, type: ChartType, { unit }: Pick<ChartWords, 'unit'> = {}): string {
  const write = numberWriter(data);
  const sentences = data.series.map(({ name, values }) => {
    const known = values.flatMap((value, row) => (value === null ? [] : [{ value, label: data.labels[row] ?? '' }]));
    const highest = known.reduce((best, each) => (each.value > best.value ? each : best));
    const lowest = known.reduce((best, each) => (each.value < best.value ? each : best));
    const of = data.series.length > 1 && name !== '' ? `${name}: ` : '';
    return `${of}بیشترین: ${highest.label}، ${write(highest.value)}؛ کمترین: ${lowest.label}، ${write(lowest.value)}.`;
  });
  return [`${KINDS[type]}${unit === undefined ? '' : ` (${unit})`}.`, ...sentences].join(' ');
}
