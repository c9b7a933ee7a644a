import type { Page } from 'playwright-core';

/** The least contrast of text: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST = 4.5;

/**
 * Elements whose text can hardly be told from what is behind it, by the colours that the browser paints: each element with a text of its own
 * against the nearest opaque background. Disabled controls may be pale.
 */
export function contrastFaults(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const parse = (color: string): number[] => (/^rgba?\((.*)\)$/.exec(color)?.[1] ?? '').split(/[ ,/]+/).map(Number);
    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = parse(color).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const backgroundOf = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return (parse(backgroundColor)[3] ?? 1) === 1 ? backgroundColor : backgroundOf(element.parentElement);
    };
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
      if (!hasText || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.matches(':disabled, [aria-disabled="true"]')) return [];
      const [text, behind] = [getComputedStyle(element).color, backgroundOf(element)];
      const [lighter, darker] = [luminance(text), luminance(behind)].sort((a, b) => b - a) as [number, number];
      const contrast = (lighter + 0.05) / (darker + 0.05);
      return contrast >= least ? [] : [`contrast ${contrast.toFixed(2)} of ${text} on ${behind}: ${element.outerHTML.slice(0, 120)}`];
    });
  }, LEAST);
}
