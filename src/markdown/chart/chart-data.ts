import { readChartNumber } from './chart-number.ts';

/** The kinds of charts, as authors name them. */
export const CHART_TYPES = ['bar', 'column', 'line', 'pie'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** The most rows of a table that a chart of each kind can show on a phone, and the most columns of figures. */
export const MOST_ROWS: Readonly<Record<ChartType, number>> = { bar: 20, column: 24, line: 60, pie: 6 };
export const MOST_SERIES: Readonly<Record<ChartType, number>> = { bar: 3, column: 3, line: 4, pie: 1 };

/** A chart's table, read: its first column names, the others are figures. */
export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Whether the figures were written with a sign of percent. */
  readonly isPercent: boolean;
}

/** A column of figures; null where there is none. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** What keeps a table from being drawn; row and column are counted from 0, the row of names included. */
export interface ChartFault {
  readonly kind: 'rows-few' | 'rows-many' | 'series-none' | 'series-many' | 'no-number' | 'no-numbers' | 'negative';
  readonly row: number;
  readonly column: number;
  /** What was read there, or the limit. */
  readonly detail: string;
}

/**
 * Reads a table for a chart.
 *
 * @param table its rows, each the texts of its cells; the first row names the columns
 * @example readChartData([['شهر', 'نفر'], ['تهران', '۹'], ['قم', '۱']], 'bar') // { labels: ['تهران', 'قم'], series: [{ name: 'نفر', values: [9, 1] }], … }
 */
export function readChartData(table: readonly (readonly string[])[], type: ChartType): ChartData | ChartFault {
  const [head = [], ...rows] = table;
  const count = Math.max(head.length, ...rows.map((row) => row.length)) - 1;
  if (count < 1) return fault('series-none', 0, 0);
  if (count > MOST_SERIES[type]) return fault('series-many', 0, MOST_SERIES[type] + 1, String(MOST_SERIES[type]));
  if (rows.length < 2) return fault('rows-few', 0, 0);
  if (rows.length > MOST_ROWS[type]) return fault('rows-many', MOST_ROWS[type] + 1, 0, String(MOST_ROWS[type]));
  const series: { name: string; values: (number | null)[] }[] = [];
  for (let column = 1; column <= count; column += 1) {
    const values: (number | null)[] = [];
    for (const [index, row] of rows.entries()) {
      const cell = row[column] ?? '';
      const value = readChartNumber(cell);
      if (value === undefined) return fault('no-number', index + 1, column, cell);
      if (type === 'pie' && value !== null && value < 0) return fault('negative', index + 1, column, cell);
      values.push(value);
    }
    // A pie of nothing but zeros cannot be drawn either.
    if (!values.some((value) => value !== null && (type !== 'pie' || value > 0))) return fault('no-numbers', 0, column);
    series.push({ name: (head[column] ?? '').trim(), values });
  }
  const written = rows.flatMap((row) => row.slice(1)).filter((cell) => /\d|[\u0660-\u0669\u06F0-\u06F9]/.test(cell));
  return { labels: rows.map((row) => (row[0] ?? '').trim()), series, isPercent: written.every((cell) => /[%\u066A]|درصد/.test(cell)) };
}

function fault(kind: ChartFault['kind'], row: number, column: number, detail = ''): ChartFault {
  return { kind, row, column, detail };
}
