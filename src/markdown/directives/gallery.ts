import type { Image, Nodes, Paragraph } from 'mdast';
import { captionNode } from '../caption-node.ts';
import { report } from '../markdown-problem.ts';
import { readPicture } from '../picture.ts';
import { blockTitle, type ContainerBlock } from './block.ts';
import { wrappedIn } from './wrapped-in.ts';

const DEFAULT_LABEL = 'نگارخانه';

/**
 * Pictures side by side, through which readers swipe or go with the keyboard. It holds pictures only, two at least
 * (`gallery-content`, `gallery-few`); the title of each is its caption.
 *
 * @example
 * :::gallery{title="بازار در یک روز"}
 * ![طاق‌ها](media/arches.jpg "طاق‌های بازار")
 * ![حجره](media/shop.jpg)
 * :::
 */
export const gallery: ContainerBlock = {
  name: 'gallery',
  form: 'container',
  attributes: { title: 'optional' },
  example: ':::gallery{title="عنوان"}',
  expand({ node, attributes, file, landmarkName }) {
    const images: Image[] = [];
    const stranger = node.children.map((child) => collect(child, images)).find((other) => other !== undefined);
    if (stranger !== undefined) report(file, 'gallery-content', stranger.position ?? node.position);
    else if (images.length < 2) report(file, 'gallery-few', node.position);
    const title = attributes['title'];
    const figures = images.flatMap((image): Paragraph[] => {
      const picture = readPicture(file, { src: image.url, alt: image.alt ?? '', position: image.position });
      if (picture === undefined) return [];
      const caption = image.title?.trim() ?? '';
      return [{ type: 'paragraph', children: caption === '' ? [picture] : [picture, captionNode([{ type: 'text', value: caption }])], data: { hName: 'figure' } }];
    });
    node.data = { ...node.data, hName: 'section', hProperties: { className: ['gallery'], ariaLabel: landmarkName(title ?? DEFAULT_LABEL) } };
    const strip = wrappedIn('ul', figures.map((figure) => wrappedIn('li', [figure])), { className: ['gallery-strip'], tabIndex: 0 });
    node.children = title === undefined ? [strip] : [blockTitle(title), strip];
  },
};

/** Collects the pictures under a node; returns what is neither a picture nor around one. */
function collect(node: Nodes, images: Image[]): Nodes | undefined {
  if (node.type === 'image') {
    images.push(node);
    return undefined;
  }
  if (node.type === 'break' || (node.type === 'text' && node.value.trim() === '')) return undefined;
  if (node.type !== 'paragraph' && node.type !== 'list' && node.type !== 'listItem') return node;
  for (const child of node.children) {
    const stranger = collect(child, images);
    if (stranger !== undefined) return stranger;
  }
  return undefined;
}
