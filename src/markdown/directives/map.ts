import type { PhrasingContent } from 'mdast';
import { toAsciiDigits } from '../../persian/digits.ts';
import { report } from '../markdown-problem.ts';
import { readPicture } from '../picture.ts';
import type { LeafBlock } from './block.ts';
import { figureCaption } from './figure-content.ts';

const LINK = 'جای آن روی نقشه';
const EXAMPLE = '::map{src="media/map.jpg" alt="شرح نقشه" caption="زیرنویس" place="35.6892, 51.3890"}';

/**
 * The picture of a map, and a link to the place on OpenStreetMap for those who want to look around. What is no place on Earth
 * is reported as `map-place`.
 *
 * @example ::map{src="media/map.jpg" alt="نقشه تهران" place="35.6892, 51.3890"}
 */
export const map: LeafBlock = {
  name: 'map',
  form: 'leaf',
  attributes: { src: 'required', alt: 'optional', caption: 'optional', credit: 'optional', place: 'optional' },
  example: EXAMPLE,
  expand({ node, attributes, file }) {
    const { src, alt = '', caption, credit, place } = attributes;
    const picture = src === undefined ? undefined : readPicture(file, { src, alt, position: node.position });
    const address = place === undefined ? undefined : mapAddress(place);
    if (place !== undefined && address === undefined) report(file, 'map-place', node.position, place.slice(0, 60));
    const link: PhrasingContent[] = address === undefined ? [] : [{ type: 'link', url: address, children: [{ type: 'text', value: LINK }] }];
    node.data = { ...node.data, hName: 'figure', hProperties: { className: ['map'] } };
    node.children = [...(picture === undefined ? [] : [picture]), ...figureCaption(caption, credit, link)];
  },
};

/**
 * The address of a place on OpenStreetMap, with a mark on it: https://wiki.openstreetmap.org/wiki/Browsing#Sharing_a_link_to_the_maps
 *
 * @param place latitude and longitude in degrees, in any digits
 */
export function mapAddress(place: string): string | undefined {
  const plain = toAsciiDigits(place).replace(/\u066B/g, '.').replace(/\u2212/g, '-');
  const [, latitude = '', longitude = ''] = /^\s*(-?\d{1,2}(?:\.\d{1,8})?)\s*[,\u060C\s]\s*(-?\d{1,3}(?:\.\d{1,8})?)\s*$/.exec(plain) ?? [];
  if (latitude === '' || Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) return undefined;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=14/${latitude}/${longitude}`;
}
