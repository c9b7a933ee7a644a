/** What brings in a file, or ran script in browsers of old. */
const FORBIDDEN = /@import|(?<![\w-])(?:image|(?:-webkit-)?image-set|src|expression)\(|-moz-binding|(?<![\w-])behavior\s*:|javascript:/i;
const ADDRESS = /url\(\s*["']?\s*([^"')\s]{0,80})/gi;
/** A place in the document itself, or a picture or font that is written out in it. */
const INNER = /^(?:#|data:(?:image\/(?:png|jpeg|gif|webp|avif)|font\/|application\/(?:x-)?font))/i;

/**
 * What in a style of an SVG refers to another file, or would run; undefined when all is its own.
 *
 * @param css a style sheet, a `style` attribute or the value of any presentation attribute
 * @example svgCssProblem('fill: url(#shade)') // undefined
 * @example svgCssProblem('fill: url(//evil.example/x)') // 'url(//evil.example/x'
 */
export function svgCssProblem(css: string): string | undefined {
  if (!/[(@\\:]/.test(css)) return undefined;
  // Escapes may spell any of it: https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point
  const plain = css.replace(/\\(?:([0-9a-f]{1,6})\s?|([^]))/gi, (_, code: string | undefined, letter = '') =>
    code === undefined ? String(letter) : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)));
  const found = FORBIDDEN.exec(plain);
  if (found !== null) return found[0];
  for (const [whole, address = ''] of plain.matchAll(ADDRESS)) if (!INNER.test(address)) return whole;
  return undefined;
}
