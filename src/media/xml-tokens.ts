/** A piece of an XML document. `raw` is what stands there. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: readonly XmlAttribute[]; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly raw: string; readonly value: string }
  /** A comment, the XML declaration or a document type without declarations of its own: nothing that is drawn. */
  | { readonly kind: 'other' };

/** An attribute; in `value` references are replaced. */
export interface XmlAttribute {
  readonly name: string;
  readonly raw: string;
  readonly value: string;
}

/** What of XML is not read, in the words of XML: `<!ENTITY`. */
export class XmlProblem extends Error {}

const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const DOCTYPE_END = /[>[]/g;
/** The references that XML has without a document type: https://www.w3.org/TR/xml/#sec-predefined-ent */
const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** The deepest that elements may lie in each other. */
const MAX_DEPTH = 256;

/**
 * Reads a document of XML as far as pictures need it, strictly: each element is closed in its order, and what could stand for more
 * than it shows (declarations of entities, processing instructions) is refused, so that there is nothing to expand. Linear in time.
 *
 * @throws XmlProblem with what is refused or not well-formed
 */
export function* xmlTokens(text: string): Generator<XmlToken> {
  const open: string[] = [];
  let hasRoot = false;
  for (let at = 0; at < text.length;) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const raw = text.slice(at, next === -1 ? text.length : next);
      if (open.length === 0 && raw.trim() !== '') throw new XmlProblem(raw.trim().slice(0, 20));
      yield { kind: 'text', raw, value: decoded(raw) };
      at += raw.length;
      continue;
    }
    const aside = asideAt(text, at);
    if (aside !== undefined) {
      yield aside.token;
      at = aside.end;
      continue;
    }
    const isClose = text[at + 1] === '/';
    const name = matchAt(NAME, text, at + (isClose ? 2 : 1))?.[0];
    if (name === undefined || (hasRoot && open.length === 0)) throw new XmlProblem(text.slice(at, at + 20));
    at = NAME.lastIndex;
    const attributes: XmlAttribute[] = [];
    for (let found = isClose ? null : matchAt(ATTRIBUTE, text, at); found !== null; found = matchAt(ATTRIBUTE, text, at)) {
      const raw = found[2] ?? found[3] ?? '';
      if (attributes.length > 200) throw new XmlProblem(`<${name}`);
      attributes.push({ name: found[1] ?? '', raw, value: decoded(raw) });
      at = ATTRIBUTE.lastIndex;
    }
    const isEmpty = matchAt(TAG_END, text, at)?.[1];
    if (isEmpty === undefined || (isClose && (isEmpty !== '' || open.pop() !== name))) throw new XmlProblem(`<${isClose ? '/' : ''}${name}`);
    if (new Set(attributes.map((attribute) => attribute.name)).size < attributes.length) throw new XmlProblem(`<${name}`);
    at = TAG_END.lastIndex;
    hasRoot = true;
    if (isClose) yield { kind: 'close', name };
    else {
      if (isEmpty === '' && open.push(name) > MAX_DEPTH) throw new XmlProblem(`<${name}`);
      yield { kind: 'open', name, attributes, isEmpty: isEmpty !== '' };
    }
  }
  if (open.length > 0 || !hasRoot) throw new XmlProblem(open.length > 0 ? `<${open.at(-1)}` : '');
}

/** What begins at a place and is no element. */
function asideAt(text: string, at: number): { readonly token: XmlToken; readonly end: number } | undefined {
  const upTo = (close: string, from: number): number => {
    const end = text.indexOf(close, from);
    if (end === -1) throw new XmlProblem(text.slice(at, at + 9));
    return end + close.length;
  };
  if (text.startsWith('<!--', at)) return { token: { kind: 'other' }, end: upTo('-->', at + 4) };
  if (text.startsWith('<![CDATA[', at)) {
    const end = upTo(']]>', at + 9);
    return { token: { kind: 'text', raw: text.slice(at, end), value: text.slice(at + 9, end - 3) }, end };
  }
  if (text.startsWith('<?', at)) {
    const end = upTo('?>', at + 2);
    const isDeclaration = at === 0 && /^<\?xml\s/.test(text.slice(0, 8));
    if (!isDeclaration) throw new XmlProblem(text.slice(at, Math.min(end, at + 30)));
    return { token: { kind: 'other' }, end };
  }
  if (!text.startsWith('<!', at)) return undefined;
  DOCTYPE_END.lastIndex = at;
  const stop = DOCTYPE_END.exec(text);
  if (!text.startsWith('<!DOCTYPE', at) || stop === null) throw new XmlProblem(text.slice(at, at + 12));
  // Entities are declared between the brackets.
  if (stop[0] === '[') throw new XmlProblem(/<!ENTITY\s+\S{1,40}/.exec(text.slice(stop.index, stop.index + 2000))?.[0] ?? '<!DOCTYPE […]>');
  return { token: { kind: 'other' }, end: stop.index + 1 };
}

/** @throws XmlProblem for a reference that a document type would have to say */
function decoded(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,20}))?(;?)/gi, (reference, decimal?: string, hexadecimal?: string, name?: string, end?: string) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const letter = name === undefined ? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
    if (letter === undefined || end !== ';') throw new XmlProblem(reference);
    return letter;
  });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
