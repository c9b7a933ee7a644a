import { readMediaFile } from '../media-file.ts';
import { readPicture } from '../picture.ts';
import { slot } from '../story-slots.ts';
import type { LeafBlock } from './block.ts';
import { figureCaption } from './figure-content.ts';

/**
 * A video of the newsroom's own, which is fetched only when a reader plays it. `captions` is a file of WebVTT with what is
 * said, for those who cannot hear.
 *
 * @example ::video{src="media/launch.mp4" title="پرتاب ماهواره" poster="media/launch.jpg" captions="media/launch.vtt"}
 */
export const video: LeafBlock = player('video', '::video{src="media/film.mp4" title="عنوان" poster="media/film.jpg" captions="media/film.vtt"}');

/**
 * A sound of the newsroom's own, which is fetched only when a reader plays it.
 *
 * @example ::audio{src="media/interview.mp3" title="گفت‌وگو با پژوهشگر"}
 */
export const audio: LeafBlock = player('audio', '::audio{src="media/sound.mp3" title="عنوان"}');

function player(name: 'video' | 'audio', example: string): LeafBlock {
  return {
    name,
    form: 'leaf',
    attributes: {
      src: 'required', title: 'required', caption: 'optional', credit: 'optional',
      ...(name === 'video' ? { poster: 'optional', captions: 'optional' } as const : {}),
    },
    example,
    expand({ node, attributes, file }) {
      const { src, title = '', caption, credit, poster, captions } = attributes;
      const path = src === undefined ? undefined : readMediaFile(file, src, [name], node.position);
      const track = captions === undefined ? undefined : readMediaFile(file, captions, ['captions'], node.position);
      // The title says what the poster shows.
      const picture = poster === undefined ? undefined : readPicture(file, { src: poster, alt: title, position: node.position });
      node.data = { ...node.data, hName: 'figure', hProperties: { className: ['player', name] } };
      node.children = path === undefined ? [] : [
        slot(name, { src: path, ...(picture === undefined ? {} : { poster: picture.url }), ...(track === undefined ? {} : { captions: track }) }, title),
        ...figureCaption(caption, credit),
      ];
    },
  };
}
