/** A colour as screens have it: red, green and blue from 0 to 1, with the curve of sRGB. */
export type Srgb = readonly [red: number, green: number, blue: number];

const HEX = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i;

/**
 * Reads a colour as CSS writes it in short or in full.
 *
 * @returns undefined for anything else: names, transparency, other notations
 * @example parseHex('#068') // [0, 0.4, 0.533…]
 */
export function parseHex(text: string): Srgb | undefined {
  const [, r = '', g = '', b = '', red, green, blue] = HEX.exec(text) ?? [];
  if (red === undefined && r === '') return undefined;
  const channel = (whole: string | undefined, half: string): number => Number.parseInt(whole ?? half + half, 16) / 255;
  return [channel(red, r), channel(green, g), channel(blue, b)];
}

/**
 * Writes a colour for CSS, each channel rounded to one of 256 steps.
 *
 * @example toHex([0, 0.4, 0.5333]) // '#006688'
 */
export function toHex(colour: Srgb): string {
  return `#${colour.map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255).toString(16).padStart(2, '0')).join('')}`;
}

/** Light itself from a channel of sRGB, and back: https://www.w3.org/TR/css-color-4/#color-conversion-code */
export function toLinear(channel: number): number {
  const size = Math.abs(channel);
  return Math.sign(channel) * (size <= 0.04045 ? size / 12.92 : ((size + 0.055) / 1.055) ** 2.4);
}

/** The inverse of toLinear. */
export function fromLinear(light: number): number {
  const size = Math.abs(light);
  return Math.sign(light) * (size <= 0.0031308 ? size * 12.92 : 1.055 * size ** (1 / 2.4) - 0.055);
}
