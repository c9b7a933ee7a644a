/** What XML 1.0 allows as text: https://www.w3.org/TR/xml/#charsets. A lone surrogate is none either. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Hexadecimal, so that readers which take titles of RSS for HTML show them rightly: https://www.rssboard.org/rss-profile#data-types-characterdata */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&gt;', '"': '&quot;' };

/** The beginning of every XML file of the site. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A text without the characters that no XML file may hold, however they are written. */
export function xmlCharacters(text: string): string {
  return text.replace(NOT_XML, '');
}

/**
 * A text as it may stand between tags and in attributes of XML.
 *
 * @example xmlText('a < b & c') // 'a &#x3C; b &#x26; c'
 */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/**
 * A text as a CDATA section, which is how HTML is shortest within XML. The end of a section within the text is parted into two.
 *
 * @example cdata('a ]]> b') // '<![CDATA[a ]]]]><![CDATA[> b]]>'
 */
export function cdata(text: string): string {
  return `<![CDATA[${xmlCharacters(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/**
 * An element with a text, on a line of its own; nothing where there is no text.
 *
 * @param attributes values that are not escaped yet; those that are undefined are left out
 * @example element('title', 'a & b') // '<title>a &#x26; b</title>\n'
 */
export function element(name: string, text: string | undefined, attributes: Attributes = {}): string {
  return text === undefined ? '' : `<${name}${attributeList(attributes)}>${xmlText(text)}</${name}>\n`;
}

/**
 * An element without content, on a line of its own.
 *
 * @example emptyElement('link', { rel: 'self' }) // '<link rel="self"/>\n'
 */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${attributeList(attributes)}/>\n`;
}

/** Attributes by name. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Attributes as they stand in a tag, with a space before each. */
export function attributeList(attributes: Attributes): string {
  return Object.entries(attributes).map(([name, value]) => (value === undefined ? '' : ` ${name}="${attributeText(String(value))}"`)).join('');
}

/** Line breaks and tabs in an attribute would be read as spaces: https://www.w3.org/TR/xml/#AVNormalize */
function attributeText(text: string): string {
  return xmlText(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
