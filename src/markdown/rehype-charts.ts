import type { Element, ElementContent, Root } from 'hast';
import { CHART_TYPES, readChartData, type ChartType } from './chart/chart-data.ts';
import { drawChart } from './chart/draw-chart.ts';
import { plainText } from './plain-text.ts';
import { walkElements } from './walk.ts';

const TABLE_LABEL = 'جدول داده\u200Cها';

/**
 * Draws the charts that `:::chart` has prepared: the drawing comes after the caption, and the table stands folded below it. It
 * runs after all that changes words, so that the drawing has the same ones as the table.
 */
export function rehypeCharts(): (tree: Root) => void {
  return (tree) => {
    walkElements(tree, (figure) => {
      const { dataType, dataUnit, ...properties } = figure.properties;
      const type = CHART_TYPES.find((known) => known === dataType);
      if (figure.tagName !== 'figure' || type === undefined) return undefined;
      figure.properties = properties;
      draw(figure, type, typeof dataUnit === 'string' ? dataUnit : undefined);
      return undefined;
    });
  };
}

function draw(figure: Element, type: ChartType, unit: string | undefined): void {
  const caption = find(figure, 'figcaption');
  const details = find(figure, 'details');
  const data = details === undefined ? undefined : readChartData(rowsOf(details), type);
  if (caption === undefined || details === undefined || data === undefined || 'kind' in data) return;
  const title = plainText(find(caption, 'strong') ?? caption);
  figure.children.splice(figure.children.indexOf(caption) + 1, 0, drawChart(data, type, { title, unit }));
  details.children.unshift({ type: 'element', tagName: 'summary', properties: { className: ['table-label'] }, children: [{ type: 'text', value: TABLE_LABEL }] });
}

function find({ children }: Element, tagName: string): Element | undefined {
  return children.find((child): child is Element => child.type === 'element' && child.tagName === tagName);
}

function rowsOf(details: Element): string[][] {
  const rows: string[][] = [];
  walkElements(details, (row) => {
    if (row.tagName !== 'tr') return undefined;
    rows.push(row.children.filter(isCell).map((cell) => plainText(cell)));
    return undefined;
  });
  return rows;
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}
