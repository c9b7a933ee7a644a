import type { Definition, Image, ImageReference, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { captionNode } from './caption-node.ts';
import { readPicture } from './picture.ts';
import { walkMarkdown } from './walk.ts';

/**
 * Makes `<khabar-picture>` of Markdown's pictures; one that is alone in its paragraph becomes a
 * `<figure>`, with its title as the caption. A picture that cannot be shown leaves its alternative text.
 */
export function remarkPictures(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    let definitions: Map<string, Definition> | undefined;
    walkMarkdown(tree, (node, index, parent) => {
      // A picture with an element's name was made by a block, and is finished.
      if ((node.type !== 'image' && node.type !== 'imageReference') || node.data?.hName !== undefined) return undefined;
      const given = node.type === 'image' ? node : (definitions ??= definitionsOf(tree)).get(keyOf(node));
      const alt = node.alt ?? '';
      const picture = readPicture(file, { src: given?.url ?? '', alt, position: node.position });
      const line = parent as Paragraph;
      if (picture !== undefined && isAlone(node, parent)) return makeFigure(line, picture, given?.title ?? '');
      const shown: PhrasingContent = picture ?? { type: 'text', value: alt, position: node.position };
      line.children[index] = shown;
      return index + 1;
    });
  };
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walkMarkdown(tree, (node) => {
    // The first definition counts: https://spec.commonmark.org/0.31.2/#matches
    if (node.type === 'definition' && !definitions.has(keyOf(node))) definitions.set(keyOf(node), node);
  });
  return definitions;
}

function keyOf(node: Definition | ImageReference): string {
  return node.identifier.toUpperCase();
}

function isAlone(node: Nodes, parent: Parents): boolean {
  return (
    parent.type === 'paragraph' &&
    parent.children.every((sibling) => sibling === node || (sibling.type === 'text' && sibling.value.trim() === ''))
  );
}

/** @returns the index after all that the figure holds */
function makeFigure(paragraph: Paragraph, picture: Image, title: string): number {
  const caption = title.trim();
  paragraph.data = { ...paragraph.data, hName: 'figure' };
  paragraph.children = caption === '' ? [picture] : [picture, captionNode([{ type: 'text', value: caption }])];
  return Infinity;
}
