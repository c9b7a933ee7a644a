import { toLinear, type Srgb } from './srgb.ts';

/** The least contrast of text that is not large: success criterion 1.4.3 of https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LEAST_CONTRAST = 4.5;

/**
 * The contrast of two colours by https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, from 1 (the same) to 21 (black on white). The
 * order does not matter.
 *
 * @example contrast([0, 0, 0], [1, 1, 1]) // 21
 */
export function contrast(one: Srgb, other: Srgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Srgb): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}
