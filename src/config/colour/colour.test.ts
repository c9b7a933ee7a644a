import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accentColours, accentContrast, darkAccent, readableAccent } from './accent.ts';
import { contrast, LEAST_CONTRAST } from './contrast.ts';
import { fromOklch, toOklch } from './oklch.ts';
import { PAPERS, SCHEMES } from './papers.ts';
import { parseHex, toHex, type Srgb } from './srgb.ts';

const hex = (text: string): Srgb => parseHex(text) as Srgb;

test.each([
  ['#000', '#000000'], ['#FfF', '#ffffff'], ['#0af', '#00aaff'], ['#006870', '#006870'],
])('%s is read as %s', (text, whole) => {
  expect(toHex(hex(text))).toBe(whole);
});

test.each(['006870', '#00687', '#0068701', '#gggggg', 'red', 'rgb(0 0 0)', '', '#'])('%j is no colour', (text) => {
  expect(parseHex(text)).toBeUndefined();
});

// The figures are those of WebAIM's contrast checker, https://webaim.org/resources/contrastchecker/
test.each([
  ['#000000', '#ffffff', 21], ['#ffffff', '#ffffff', 1], ['#777777', '#ffffff', 4.48], ['#767676', '#ffffff', 4.54], ['#ff0000', '#ffffff', 4], ['#0000ff', '#ffffff', 8.59],
])('%s on %s has a contrast of %d', (one, other, ratio) => {
  expect(contrast(hex(one), hex(other))).toBeCloseTo(ratio, 1);
  expect(contrast(hex(other), hex(one))).toBe(contrast(hex(one), hex(other)));
});

// The figures are those of the examples in https://www.w3.org/TR/css-color-4/#ok-lab and of its sample code.
test.each([
  ['#ff0000', 0.628, 0.2577, 29.23], ['#00ff00', 0.8664, 0.2948, 142.5], ['#0000ff', 0.452, 0.3132, 264.05],
])('%s in OKLCH', (text, lightness, chroma, degrees) => {
  const found = toOklch(hex(text));
  expect(found.lightness).toBeCloseTo(lightness, 3);
  expect(found.chroma).toBeCloseTo(chroma, 3);
  expect(((found.hue * 180) / Math.PI + 360) % 360).toBeCloseTo(degrees, 0);
});

describe.each(['#006870', '#8c1d2f', '#ffcc00', '#ff00ff', '#000000', '#ffffff', '#808080', '#1a73e8', '#00ff00'])('%s', (text) => {
  test('comes back from OKLCH as it was', () => {
    expect(toHex(fromOklch(toOklch(hex(text))))).toBe(text);
  });

  test.each(SCHEMES)('has a shade that can be read in the %s scheme, on each ground and under letters', (scheme) => {
    const shade = readableAccent(hex(text), scheme);
    expect(accentContrast(shade, scheme)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    const { accent, accentTint, onAccent } = accentColours(shade, scheme);
    for (const ground of [accentTint, onAccent, toHex(PAPERS[scheme].paper), toHex(PAPERS[scheme].tint)]) {
      expect(contrast(hex(accent), hex(ground))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });

  test('gives a shade for dark paper', () => {
    expect(accentContrast(darkAccent(hex(text)), 'dark')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
});

test('a colour that can be read stays as it is, one that cannot changes as little as it must', () => {
  expect(toHex(readableAccent(hex('#006870'), 'light'))).toBe('#006870');
  const shade = toOklch(readableAccent(hex('#ffcc00'), 'light'));
  expect(shade.hue).toBeCloseTo(toOklch(hex('#ffcc00')).hue, 1);
  const lighter = fromOklch({ ...shade, lightness: shade.lightness + 0.01 });
  expect(accentContrast(lighter, 'light')).toBeLessThan(LEAST_CONTRAST);
});

test('a colour too strong for screens keeps its hue', () => {
  const strong = { lightness: 0.7, chroma: 0.4, hue: 2.5 };
  const shown = toOklch(fromOklch(strong));
  expect(shown.hue).toBeCloseTo(strong.hue, 2);
  expect(shown.lightness).toBeCloseTo(strong.lightness, 2);
  expect(shown.chroma).toBeLessThan(0.3);
});

describe('the tokens of the style sheet', () => {
  const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = '', darkBySystem = ''] = [...css.matchAll(/:root[^{]*\{([^}]*--paper:[^}]*)\}/g)].map(([, body = '']) => body);
  const token = (body: string, name: string): Srgb => hex(new RegExp(`--${name}: (#[0-9a-f]+);`).exec(body)?.[1] ?? '');

  test.each([['light', light], ['dark', dark], ['dark', darkBySystem]] as const)('%s: the grounds are those that accents are measured on', (scheme, body) => {
    expect(toHex(token(body, 'paper'))).toBe(toHex(PAPERS[scheme].paper));
    expect(toHex(token(body, 'tint'))).toBe(toHex(PAPERS[scheme].tint));
  });

  test('dark by choice is dark by the system', () => {
    const plain = (body: string): string => body.replace(/color-scheme: dark;/, '').replace(/\s+/g, ' ').trim();
    expect(plain(dark)).toBe(plain(darkBySystem));
  });

  test.each([['light', light], ['dark', dark]] as const)('%s: every ink can be read on paper and tint', (_, body) => {
    for (const ink of ['ink', 'ink-soft', 'ink-faint', 'accent', 'fault', 'warning']) {
      for (const ground of ['paper', 'tint']) {
        expect(contrast(token(body, ink), token(body, ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }
    }
    expect(contrast(token(body, 'warning'), token(body, 'warning-tint'))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    expect(contrast(token(body, 'accent'), token(body, 'accent-tint'))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    expect(contrast(token(body, 'accent'), token(body, 'on-accent'))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
});
