import { codePath } from './code-path.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Light modules around a code: ISO/IEC 18004, 6.3.8. */
const QUIET_ZONE = 4;
/** The width of the code on paper, in CSS pixels: about 2.5 cm, which phones read from a hand's breadth. */
const WIDTH = 96;

/** Prints the page, with its address as a QR code at the foot, so that who holds the paper finds the page. */
export function printWithCode(): void {
  const place = document.querySelector('.print-address');
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  if (place !== null && address !== undefined && place.querySelector('svg') === null) place.prepend(drawCode(address));
  print();
}

/** Ink on paper, whatever the scheme of the page. */
function drawCode(address: string): SVGElement {
  const { path, size } = codePath(address);
  const side = size + 2 * QUIET_ZONE;
  const svg = svgElement('svg', { viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`, width: WIDTH, height: WIDTH, 'aria-hidden': true });
  svg.style.margin = '0 auto';
  svg.append(
    svgElement('rect', { x: -QUIET_ZONE, y: -QUIET_ZONE, width: side, height: side, fill: '#fff' }),
    svgElement('path', { d: path, fill: '#000', 'shape-rendering': 'crispEdges' }),
  );
  return svg;
}

function svgElement(name: string, attributes: Readonly<Record<string, string | number | boolean>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
