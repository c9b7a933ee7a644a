import type { Element, ElementContent } from 'hast';

/** How wide a chart is, in its own units: about the pixels of a phone, so that its words are as large there as other small text. */
export const CHART_WIDTH = 360;
/** How wide a letter of the charts' words is at most, on average, in the same units. */
export const LETTER = 6.5;

/** An element of a drawing. Numbers are rounded: a tenth of a pixel is not seen. */
export function svgElement(tagName: string, properties: Readonly<Record<string, string | number | undefined>>, children: readonly ElementContent[] = []): Element {
  const rounded = Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [[name, typeof value === 'number' ? round(value) : value]]));
  return { type: 'element', tagName, properties: Object.fromEntries(rounded) as Element['properties'], children: [...children] };
}

/** A word of a drawing. Lines run from the right, so that it extends to the left of its place unless an anchor says otherwise. */
export function svgText(x: number, y: number, value: string, anchor?: 'middle' | 'end'): Element {
  return svgElement('text', { x, y, textAnchor: anchor }, [{ type: 'text', value }]);
}

/** A number as a drawing has it. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A word that is cut where it would be longer than a width. */
export function fitted(word: string, width: number): string {
  const most = Math.max(2, Math.floor(width / LETTER));
  const letters = [...word];
  return letters.length <= most ? word : `${letters.slice(0, most - 1).join('').trimEnd()}\u2026`;
}

/** The key of the series, a line for each, and how high it is. */
export function chartKey(names: readonly string[]): { readonly parts: Element[]; readonly height: number } {
  const parts = names.flatMap((name, index) => [
    svgElement('rect', { className: seriesClass(index), x: CHART_WIDTH - 12, y: index * 18 + 3, width: 12, height: 12 }),
    svgText(CHART_WIDTH - 18, index * 18 + 13, fitted(name, CHART_WIDTH - 18)),
  ]);
  return { parts, height: names.length * 18 };
}

/** The class that gives a series its colour, and its dashes where colours are forced. */
export function seriesClass(index: number): string {
  return `s${index + 1}`;
}
