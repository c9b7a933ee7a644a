import type { Root } from 'mdast';
import { walkMarkdown } from './walk.ts';

/**
 * Makes the pictures of an MDX text site-relative: `media/x.jpg` becomes `/media/x.jpg`. Astro would import
 * a relative one as a file beside the article; the newsroom's pictures lie in `content/media`.
 */
export function remarkMdxPictures(): (tree: Root) => void {
  return (tree) => {
    walkMarkdown(tree, (node) => {
      if (node.type === 'image' && node.data?.hName === undefined && !/^(?:[a-z][a-z+.-]*:|\/)/i.test(node.url)) node.url = `/${node.url.replace(/^\.\//, '')}`;
      return undefined;
    });
  };
}
