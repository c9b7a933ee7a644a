import type { Paragraph, PhrasingContent, Table } from 'mdast';
import { nearest } from '../../content/nearest.ts';
import { CHART_TYPES, readChartData, type ChartType } from '../chart/chart-data.ts';
import { report } from '../markdown-problem.ts';
import { nodeText } from '../node-text.ts';
import type { ContainerBlock } from './block.ts';
import { wrappedIn } from './wrapped-in.ts';

/**
 * A chart of the one table that it holds: the first column names, the others are figures. The drawing is made later, by
 * rehype-charts.ts, when the words have been set; here the table is checked, and what cannot be drawn is reported at its cell
 * as `chart-type`, `chart-without-table`, `chart-no-number` and so on. The table itself is kept for those who want the figures.
 *
 * @example
 * :::chart{type=column title="بارندگی تهران" unit="میلی‌متر" source="سازمان هواشناسی"}
 * | سال | بارندگی |
 * | --- | --- |
 * | ۱۴۰۳ | ۲۳۰ |
 * | ۱۴۰۴ | ۱۸۷٫۵ |
 * :::
 */
export const chart: ContainerBlock = {
  name: 'chart',
  form: 'container',
  attributes: { title: 'required', type: 'optional', unit: 'optional', source: 'optional' },
  example: ':::chart{type=bar title="عنوان" unit="واحد" source="منبع"}',
  expand({ node, attributes, file }) {
    const { title = '', type: written = 'bar', unit, source } = attributes;
    const type = CHART_TYPES.find((known) => known === written.toLowerCase());
    if (type === undefined) report(file, 'chart-type', node.position, written, CHART_TYPES, nearest(written, CHART_TYPES));
    const [table] = node.children;
    const only = node.children.length === 1 && table?.type === 'table' ? table : undefined;
    if (only === undefined) report(file, 'chart-without-table', node.position);
    if (type === undefined || only === undefined || !isDrawn(only, type, file)) return;
    node.data = { ...node.data, hName: 'figure', hProperties: { className: ['chart'], dataType: type, ...(unit === undefined ? {} : { dataUnit: unit }) } };
    const caption: PhrasingContent[] = [{ type: 'strong', children: [{ type: 'text', value: title }] }];
    if (unit !== undefined) caption.push({ type: 'text', value: ` (${unit})` });
    node.children = [paragraphAs('figcaption', caption), wrappedIn('details', [only])];
    if (source !== undefined) node.children.push(sourceLine(source));
  },
};

function isDrawn(table: Table, type: ChartType, file: Parameters<typeof report>[0]): boolean {
  const data = readChartData(table.children.map((row) => row.children.map((cell) => nodeText(cell))), type);
  if (!('kind' in data)) return true;
  const row = table.children[data.row];
  const cell = row?.children[data.column];
  // A cell begins at its line; its words come after it.
  const place = cell?.children[0]?.position ?? cell?.position ?? row?.position ?? table.position;
  report(file, `chart-${data.kind}`, place, data.detail.trim().slice(0, 40));
  return false;
}

function paragraphAs(hName: string, children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, data: { hName } };
}

function sourceLine(source: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: `منبع: ${source}` }], data: { hProperties: { className: ['source'] } } };
}
