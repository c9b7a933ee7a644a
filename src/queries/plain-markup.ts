import { escapeHtml, unescapeHtml } from './escape-html.ts';

/** How a text is made plain. */
export interface PlainMarkupOptions {
  /** `xml` closes elements without content, and names languages twice, as XHTML has it. */
  readonly syntax: 'html' | 'xml';
  /** Where a link leads from there, given its address as its author meant it; undefined leaves its words alone. */
  readonly link: (href: string) => string | undefined;
  /** What stands in the place of a picture: a plain text, empty for none. */
  readonly picture: (alt: string) => string;
  /** What stands before each id, so that several texts can share a page. */
  readonly idPrefix?: string;
}

/** A start or end tag as our own printer writes it: attributes in double quotes, or without a value; or a comment. */
const TAG = /<!--[^<>]*-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=<>"/]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /\s+([^\s=<>"/]+)(?:="([^"]*)")?/g;
/** Elements that mean something without style sheets and scripts. Of others the content alone is kept. */
const KEPT = new Set([
  'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code', 'em', 'strong', 'b', 'i', 's', 'u', 'del', 'ins', 'sub', 'sup',
  'small', 'mark', 'cite', 'q', 'abbr', 'dfn', 'kbd', 'samp', 'var', 'time', 'bdi', 'bdo', 'span', 'div', 'section', 'aside', 'figure', 'figcaption', 'table', 'caption',
  'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'a',
]);
const VOID = new Set(['br', 'hr', 'wbr']);
/** Elements that are nothing but what is done with them: gone with all that they hold. */
const DROPPED = new Set([
  'script', 'style', 'svg', 'math', 'iframe', 'object', 'video', 'audio', 'canvas', 'button', 'form', 'select', 'textarea', 'template', 'dialog', 'noscript',
]);
/** A reader of plain pages unfolds nothing. */
const RENAMED: Readonly<Record<string, string>> = { details: 'div', summary: 'div' };
const ATTRIBUTES: Readonly<Record<string, ReadonlySet<string>>> = {
  ol: new Set(['start', 'reversed']), li: new Set(['value']), th: new Set(['colspan', 'rowspan', 'scope']), td: new Set(['colspan', 'rowspan']),
  time: new Set(['datetime']), abbr: new Set(['title']), dfn: new Set(['title']),
};
const DIRECTION = new Set(['dir', 'lang']);
/** The two looks that a plain page keeps. */
const CLASSES = new Set(['block-title', 'credit']);
/** What may be an id in XML too: https://www.w3.org/TR/xml-names/#NT-NCName, of which Persian headings need letters, digits and the half-space. */
const ID = /^[\p{L}_][\p{L}\p{N}_.\u200C-]*$/u;
/** Signs of entities that are neither XML's own nor numbers. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|#\d+|#x[0-9a-f]+);)/gi;

/**
 * Makes a text's HTML plain and well-formed: no pictures, no forms, no players, no classes; only the elements of running text, each closed. Links to
 * places in the text stay such when the place is there. For text-only pages and e-books. Linear in time.
 *
 * @param html HTML as the Markdown pipeline prints it
 * @example plainMarkup('<p class="x">سلام<br>دنیا</p>', { syntax: 'xml', link: (href) => href, picture: () => '' }) // '<p>سلام<br/>دنیا</p>'
 */
export function plainMarkup(html: string, options: PlainMarkupOptions): string {
  const { syntax, picture } = options;
  const pieces: string[] = [];
  const open: { readonly name: string; readonly printed: string }[] = [];
  const ids = new Set<string>();
  const places: { readonly at: number; readonly id: string; readonly rest: string }[] = [];
  /** How deep in dropped elements. */
  let dropped: string[] = [];
  let at = 0;
  const text = (end: number): void => {
    if (dropped.length === 0 && end > at) pieces.push(plainText(html.slice(at, end)));
  };
  TAG.lastIndex = 0;
  for (const found of html.matchAll(TAG)) {
    text(found.index);
    const [whole, slash, tag = '', attributes = ''] = found;
    at = found.index + whole.length;
    if (tag === '') continue;
    if (DROPPED.has(tag)) {
      if (slash === '') dropped.push(tag);
      else if (dropped.at(-1) === tag) dropped.pop();
      continue;
    }
    if (dropped.length > 0) continue;
    const name = RENAMED[tag] ?? tag;
    if (slash === '/') {
      const from = open.findLastIndex((entry) => entry.name === tag);
      if (from !== -1) for (const { printed } of open.splice(from).reverse()) pieces.push(printed === '' ? '' : `</${printed}>`);
    } else if (tag === 'khabar-picture' || tag === 'img') pieces.push(pictureText(attributes, picture));
    else if (tag === 'input') pieces.push(/\stype="checkbox"/.test(attributes) ? (/\schecked(?=\s|=|$)/.test(attributes) ? '☑' : '☐') : '');
    else if (VOID.has(name)) pieces.push(syntax === 'xml' ? `<${name}/>` : `<${name}>`);
    else if (KEPT.has(name)) {
      const { kept, place } = keptAttributes(name, attributes, options, ids);
      if (name === 'a' && kept === '' && place === undefined) open.push({ name: tag, printed: '' });
      else {
        pieces.push(`<${name}${kept}`);
        if (place !== undefined) places.push({ at: pieces.length, ...place });
        pieces.push('', '>');
        open.push({ name: tag, printed: name });
      }
    } else open.push({ name: tag, printed: '' });
  }
  dropped = [];
  text(html.length);
  for (const { printed } of open.reverse()) if (printed !== '') pieces.push(`</${printed}>`);
  for (const { at: index, id, rest } of places) {
    const target = ids.has(id) ? `#${id}` : options.link(rest);
    if (target !== undefined) pieces[index] = ` href="${escapeHtml(target)}"`;
  }
  return pieces.join('');
}

/** The attributes that are kept, and the place in the text that a link leads to. */
function keptAttributes(
  name: string, attributes: string, { syntax, link, idPrefix = '' }: PlainMarkupOptions, ids: Set<string>,
): { readonly kept: string; readonly place?: { readonly id: string; readonly rest: string } } {
  if (attributes === '') return { kept: '' };
  let kept = '';
  let place: { id: string; rest: string } | undefined;
  for (const [, attribute = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (attribute === 'id') {
      const id = idPrefix + unescapeHtml(value);
      if (!ID.test(id) || ids.has(id)) continue;
      ids.add(id);
      kept += ` id="${id}"`;
    } else if (attribute === 'href' && name === 'a') {
      const href = unescapeHtml(value);
      if (href.startsWith('#')) place = { id: idPrefix + decoded(href.slice(1)), rest: href };
      else {
        const target = link(href);
        if (target !== undefined) kept += ` href="${escapeHtml(target)}"`;
      }
    } else if (attribute === 'class') {
      if (CLASSES.has(value)) kept += ` class="${value}"`;
    } else if (DIRECTION.has(attribute)) {
      kept += ` ${attribute}="${plainText(value)}"`;
      if (attribute === 'lang' && syntax === 'xml') kept += ` xml:lang="${plainText(value)}"`;
    } else if (ATTRIBUTES[name]?.has(attribute) === true) kept += ` ${attribute}="${value === '' && attribute === 'reversed' ? 'reversed' : plainText(value)}"`;
  }
  return place === undefined ? { kept } : { kept, place };
}

function pictureText(attributes: string, picture: PlainMarkupOptions['picture']): string {
  const alt = /\salt="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const text = picture(unescapeHtml(alt));
  return text === '' ? '' : `<span class="picture">${escapeHtml(text)}</span>`;
}

function plainText(html: string): string {
  return html.replace(BARE_AMPERSAND, '&amp;').replaceAll('<', '&lt;');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
