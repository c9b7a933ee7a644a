import { fail, ok, type Result } from '../domain/result.ts';
import { svgCssProblem } from './svg-css.ts';
import { SVG_ELEMENTS, SVG_NAMESPACE, XLINK_NAMESPACE } from './svg-elements.ts';
import { XmlProblem, xmlTokens, type XmlAttribute, type XmlToken } from './xml-tokens.ts';

/** The largest SVG that is read, in bytes. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Attributes with a prefix that are drawn or read; all others are notes of a drawing program. */
const PREFIXED = new Set(['xlink:href', 'xml:space', 'xml:lang', 'xmlns:xlink']);
/** Attributes that hold words or numbers, never a style. */
const NO_STYLE = /^(?:aria-.*|data-.*|id|class|d|points|viewBox|transform)$/;
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,([A-Za-z0-9+/=\s]+)$/i;
const HTML_IN_DISGUISE = /:(?:script|foreignobject|handler|listener|iframe|svg)$/i;

/** Takes the metadata out of a picture that is written out within an SVG; undefined for one that may not be published. */
export type CleanPicture = (bytes: Uint8Array) => Promise<Uint8Array | undefined>;

/**
 * An SVG of which nothing is left but what is drawn: metadata, comments, the document type and the notes of drawing programs (their
 * elements and attributes have prefixes) are taken out. One that holds an element other than those of SVG_ELEMENTS, an event
 * handler or an entity, or that refers to another file, is refused. Linear in time.
 *
 * @returns its text, or what was found in it that may not be there: `<script`
 */
export async function cleanSvg(bytes: Uint8Array, cleanPicture: CleanPicture): Promise<Result<string, string>> {
  const text = bytes.length > MAX_BYTES ? undefined : decode(bytes);
  if (text === undefined) return fail('UTF-8');
  const pieces: string[] = [];
  /** How deep we are in what is left out. */
  let skipped = 0;
  /** The style sheet that we are in: comments may part its words. */
  let style: string | undefined;
  try {
    for (const token of xmlTokens(text)) {
      if (token.kind === 'open') {
        const isNote = token.name.includes(':') || token.name === 'metadata';
        if (style !== undefined || HTML_IN_DISGUISE.test(token.name) || (!isNote && !SVG_ELEMENTS.has(token.name))) return fail(`<${token.name}`);
        if (pieces.length === 0 && token.name !== 'svg') return fail(`<${token.name}`);
        if (skipped > 0 || isNote) skipped += token.isEmpty ? 0 : 1;
        else {
          pieces.push(await openTag(token, pieces.length === 0, cleanPicture));
          if (token.name === 'style' && !token.isEmpty) style = '';
        }
      } else if (token.kind === 'close') {
        const problem = style === undefined ? undefined : svgCssProblem(style);
        if (problem !== undefined) return fail(problem);
        if (skipped > 0) skipped -= 1;
        else {
          pieces.push(`</${token.name}>`);
          style = undefined;
        }
      } else if (token.kind === 'text' && skipped === 0 && pieces.length > 0) {
        pieces.push(token.raw);
        if (style !== undefined) style += token.value;
      }
    }
  } catch (error) {
    if (error instanceof XmlProblem) return fail(error.message);
    throw error;
  }
  return ok(`${pieces.join('').trimEnd()}\n`);
}

/** @throws XmlProblem for what may not be there */
async function openTag({ name, attributes, isEmpty }: XmlToken & { kind: 'open' }, isRoot: boolean, cleanPicture: CleanPicture): Promise<string> {
  if (isRoot && !attributes.some((attribute) => attribute.name === 'xmlns')) throw new XmlProblem('xmlns');
  let tag = `<${name}`;
  for (const attribute of attributes) {
    if (attribute.name.includes(':') && !PREFIXED.has(attribute.name)) continue;
    tag += ` ${attribute.name}="${await cleanValue(name, attribute, cleanPicture)}"`;
  }
  return tag + (isEmpty ? '/>' : '>');
}

/** The value as it may stand between double quotes. */
async function cleanValue(element: string, { name, raw, value }: XmlAttribute, cleanPicture: CleanPicture): Promise<string> {
  const kept = raw.replaceAll('"', '&quot;');
  if (/^on/i.test(name)) throw new XmlProblem(`${name}=`);
  if (name === 'xmlns' || name === 'xmlns:xlink') {
    if (value !== (name === 'xmlns' ? SVG_NAMESPACE : XLINK_NAMESPACE)) throw new XmlProblem(`${name}="${value}"`);
    return kept;
  }
  if (name === 'href' || name === 'xlink:href') {
    // Browsers leave out white space and controls before they read a scheme.
    const address = value.replace(/[\u0000-\u0020]+/g, '');
    if (address.startsWith('#') || address === '' || (element === 'a' && /^https?:\/\//i.test(address))) return kept;
    const written = PICTURE.exec(value.trim())?.[1];
    const clean = written === undefined || element === 'a' || element === 'use' ? undefined : await cleanPicture(Buffer.from(written, 'base64'));
    if (clean === undefined) throw new XmlProblem(`${name}="${value.slice(0, 60)}"`);
    return `${value.trim().slice(0, value.trim().indexOf(',') + 1)}${Buffer.from(clean).toString('base64')}`;
  }
  if (name === 'attributeName' && /^\s*(?:on|(?:xlink:)?href\s*$)/i.test(value)) throw new XmlProblem(`${name}="${value}"`);
  const problem = NO_STYLE.test(name) ? undefined : svgCssProblem(value);
  if (problem !== undefined) throw new XmlProblem(problem);
  return kept;
}

/** The text of UTF-8 bytes; undefined for any other encoding. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const encoding = /^<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w-]{1,40})/.exec(text)?.[1];
    return !text.includes('\0') && (encoding === undefined || /^(?:utf-?8|us-ascii|ascii)$/i.test(encoding)) ? text : undefined;
  } catch {
    return undefined;
  }
}
