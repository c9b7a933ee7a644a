import { pictureMarkup, SIZES_IN_TEXT } from '../media/picture-markup.ts';
import type { NewsroomReader } from '../store/newsroom-reader.ts';
import { unescapeHtml } from './escape-html.ts';
import { pictureView } from './picture-view.ts';
import type { PictureView } from './view-models.ts';

/** Replaces the placeholders that the Markdown pipeline left for pictures. */
export function embedPictures(html: string, reader: NewsroomReader): string {
  return replacePictures(html, reader, (view) => pictureMarkup(view, { sizes: SIZES_IN_TEXT, loading: 'lazy' }));
}

/** Replaces the placeholders by markup of one's own; a picture that is not there is left out. */
export function replacePictures(html: string, reader: NewsroomReader, markupOf: (view: PictureView) => string): string {
  return replacePlaces(html, (src, alt) => {
    const view = pictureView(reader, { src: src.replace(/^\.?\//, ''), alt });
    return view === undefined ? '' : markupOf(view);
  });
}

/** Replaces the places of pictures in a text by what stands for their source and what they show. An empty `alt` may have no value. */
export function replacePlaces(html: string, markupOf: (src: string, alt: string) => string): string {
  return html.replace(/<khabar-picture src="([^"]*)"(?: alt(?:="([^"]*)")?)?><\/khabar-picture>/g, (_, src: string, alt = '') => markupOf(unescapeHtml(src), unescapeHtml(String(alt))));
}
