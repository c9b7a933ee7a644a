import type { Drawing } from './bar-chart.ts';
import type { ChartData } from './chart-data.ts';
import { writeChartNumber } from './chart-number.ts';
import { CHART_WIDTH, fitted, round, seriesClass, svgElement, svgText } from './svg-parts.ts';

const RADIUS = 78;
const HOLE = 42;

/** A ring whose pieces begin at the top and go on clockwise, beside their names with their shares. */
export function drawPie({ labels, series }: ChartData): Drawing {
  const values = series[0]!.values;
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const [x, y] = [RADIUS + 2, RADIUS + 2];
  let turned = 0;
  const pieces = values.flatMap((value, index) => {
    const share = (value ?? 0) / total;
    const from = turned;
    turned += share;
    return share === 0 ? [] : [svgElement('path', { className: seriesClass(index), d: pieceOf(x, y, from, turned) })];
  });
  const names = labels.flatMap((label, index) => {
    const share = `${writeChartNumber(((values[index] ?? 0) / total) * 100, 1)}\u066A`;
    const top = 2 + index * 26;
    return [
      svgElement('rect', { className: seriesClass(index), x: CHART_WIDTH - 12, y: top + 3, width: 12, height: 12 }),
      svgText(CHART_WIDTH - 18, top + 13, `${fitted(label, CHART_WIDTH - 2 * RADIUS - 80)} ${share}`),
    ];
  });
  return { parts: [...pieces, ...names], height: Math.max(2 * RADIUS + 4, labels.length * 26) };
}

/** @param from where it begins, as a part of the whole turn */
function pieceOf(x: number, y: number, from: number, to: number): string {
  // An arc from a point to itself is nothing: a whole ring stops just before.
  const end = Math.min(to, from + 0.9999);
  const at = (turn: number, radius: number): string => `${round(x + radius * Math.sin(turn * 2 * Math.PI))} ${round(y - radius * Math.cos(turn * 2 * Math.PI))}`;
  const isLarge = end - from > 0.5 ? 1 : 0;
  return `M${at(from, RADIUS)}A${RADIUS} ${RADIUS} 0 ${isLarge} 1 ${at(end, RADIUS)}L${at(end, HOLE)}A${HOLE} ${HOLE} 0 ${isLarge} 0 ${at(from, HOLE)}Z`;
}
