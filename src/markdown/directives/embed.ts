import { EMBED_PROVIDERS, readEmbed } from '../../domain/embed-providers.ts';
import { findingsOf } from '../findings.ts';
import { report } from '../markdown-problem.ts';
import { readPicture } from '../picture.ts';
import { asSlot } from '../story-slots.ts';
import type { LeafBlock } from './block.ts';

/**
 * A video, a sound or a post of another site: a link, which a script makes a frame of once a reader has agreed that the other
 * site will see them. An address of no such thing is reported as `embed-address`.
 *
 * @example ::embed{url="https://www.aparat.com/v/abc12" title="گفت‌وگوی کامل"}
 */
export const embed: LeafBlock = {
  name: 'embed',
  form: 'leaf',
  attributes: { url: 'required', title: 'required', poster: 'optional' },
  example: '::embed{url="https://www.aparat.com/v/abc12" title="عنوان"}',
  expand({ node, attributes: { url, title = '', poster }, file }) {
    const read = url === undefined ? undefined : readEmbed(url);
    if (url !== undefined && read === undefined) report(file, 'embed-address', node.position, url.slice(0, 80), EMBED_PROVIDERS.map(({ name }) => name));
    const picture = poster === undefined ? undefined : readPicture(file, { src: poster, alt: title, position: node.position });
    if (read === undefined) node.children = [];
    else {
      findingsOf(file).frames.add(read.provider.origin);
      asSlot(node, 'embed', { page: read.page, ...(picture === undefined ? {} : { poster: picture.url }) }, title);
    }
  },
};
