import { articlePath } from '../domain/addresses.ts';
import { readEmbed } from '../domain/embed-providers.ts';
import { mediaType } from '../domain/media-type.ts';
import { storyWords } from '../i18n/story-words.ts';
import { pictureMarkup, SIZES_IN_TEXT } from '../media/picture-markup.ts';
import { embedPictures } from './embed-pictures.ts';
import { escapeHtml, unescapeHtml } from './escape-html.ts';
import { fileSize } from './file-size.ts';
import { fillSlots, type FilledSlot } from './fill-slots.ts';
import { isolatedHtml } from './isolated-html.ts';
import { timeView, type PageContext } from './page-context.ts';
import { pictureView } from './picture-view.ts';

/**
 * The HTML of a text as pages show it: in its slots what the newsroom has by now, in the place of its pictures their files.
 *
 * @param html what the Markdown pipeline made
 */
export function storyHtml(html: string, context: PageContext): string {
  return embedPictures(fillSlots(html, (slot) => slotHtml(slot, context)), context.reader);
}

/** What a page shows in a slot; nothing where what it names is not there, which a build has named before. */
export function slotHtml(slot: FilledSlot, context: PageContext): string {
  switch (slot.name) {
    case 'audio':
    case 'video': return playerHtml(slot, context);
    case 'document': return documentHtml(slot, context);
    case 'embed': return embedHtml(slot, context);
    case 'mentions': return mentionsHtml(slot, context);
    case 'day': return dayHtml(slot, context);
  }
}

function playerHtml({ name, attributes: { src = '', poster, captions }, words }: FilledSlot, { reader }: PageContext): string {
  const file = reader.mediaFile(src);
  if (file === undefined) return '';
  const picture = poster === undefined ? undefined : pictureView(reader, { src: poster, alt: '' });
  const track = captions === undefined ? undefined : reader.mediaFile(captions);
  const still = picture === undefined ? '' : ` poster="${escapeHtml(picture.src)}" width="${picture.width}" height="${picture.height}"`;
  const label = escapeHtml(plainWords(words));
  return `<${name} controls preload="none"${name === 'video' ? ' playsinline' : ''}${still} aria-label="${label}">` +
    `<source src="${file.url}" type="${mediaType(src)?.mime ?? ''}">` +
    (track === undefined ? '' : `<track kind="captions" src="${track.url}" srclang="fa" label="${storyWords.captions}" default>`) +
    `<a href="${file.url}">${words}</a></${name}>`;
}

function documentHtml(slot: FilledSlot, context: PageContext): string {
  const link = fileLink(slot, context);
  return link === undefined ? '' : `<p class="document">${link.html} <span>${link.note}</span></p>`;
}

/** A link to a file of the newsroom, and its kind and size. */
export function fileLink({ attributes: { src = '' }, words }: FilledSlot, { reader }: PageContext): { readonly html: string; readonly note: string } | undefined {
  const [file, type] = [reader.mediaFile(src), mediaType(src)];
  if (file === undefined || type === undefined) return undefined;
  return { html: `<a href="${file.url}" type="${type.mime}">${words}</a>`, note: isolatedHtml(storyWords.kindAndSize(type.label, fileSize(file.bytes))) };
}

function embedHtml({ attributes: { page = '', poster }, words }: FilledSlot, { reader }: PageContext): string {
  const embed = readEmbed(page);
  if (embed === undefined) return '';
  const { provider, frame } = embed;
  const picture = poster === undefined ? undefined : pictureView(reader, { src: poster, alt: '' });
  const still = picture === undefined ? '' : pictureMarkup(picture, { sizes: SIZES_IN_TEXT, loading: 'lazy' });
  return `<figure class="embed ${provider.kind}" data-frame="${escapeHtml(frame)}" data-site="${provider.name}">${still}` +
    `<figcaption><a class="external" rel="noopener external" href="${escapeHtml(embed.page)}">${words}</a> ` +
    `<span>${storyWords.inPlace(storyWords.kinds[provider.kind], provider.name)}</span></figcaption></figure>`;
}

function mentionsHtml({ attributes: { codes = '', label } }: FilledSlot, context: PageContext): string {
  const items = codes.split(' ').flatMap((code) => {
    const other = context.reader.article(code);
    if (other?.state !== 'listed') return [];
    const { title, date } = other.article;
    const { iso, day } = timeView(date, context);
    return [`<li><a href="${articlePath(other.article.code)}">${isolatedHtml(title)}</a> <time datetime="${iso}">${day}</time></li>`];
  });
  if (items.length === 0) return '';
  return `<div class="read-more"><p class="block-title">${isolatedHtml(label ?? storyWords.readMore)}</p><ul>${items.join('')}</ul></div>`;
}

/** A day in the newsroom's names of months. */
export function dayHtml({ attributes: { at = '' } }: FilledSlot, context: PageContext): string {
  const { iso, day } = timeView(Number(at), context);
  return `<time datetime="${iso}">${day}</time>`;
}

function plainWords(html: string): string {
  return unescapeHtml(html.replace(/<[^>]*>/g, ''));
}
