import { pictureMarkup, SIZES_IN_TEXT } from '../media/picture-markup.ts';
import type { NewsroomReader } from '../store/newsroom-reader.ts';
import { pictureView } from './picture-view.ts';

/** Replaces the placeholders that the Markdown pipeline left for pictures. */
export function embedPictures(html: string, reader: NewsroomReader): string {
  return html.replace(/<khabar-picture src="([^"]*)"(?: alt="([^"]*)")?><\/khabar-picture>/g, (_, src: string, alt = '') => {
    const view = pictureView(reader, { src: unescapeHtml(src).replace(/^\.?\//, ''), alt: unescapeHtml(String(alt)) });
    return view === undefined ? '' : pictureMarkup(view, { sizes: SIZES_IN_TEXT, loading: 'lazy' });
  });
}

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/gi, (_, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return { amp: '&', lt: '<', gt: '>', quot: '"' }[name ?? ''] ?? '';
  });
}
