/** What is changed of a document as it is scanned. */
export interface HtmlChanges {
  /**
   * The new value of an attribute, as it stands in the document (character references are not decoded); undefined leaves it.
   *
   * @param tag and name in lower case
   * @param others the values of all attributes of the tag
   */
  attribute(tag: string, name: string, value: string, others: ReadonlyMap<string, string>): string | undefined;
  /** The new content of a `style` element. */
  style(css: string): string;
}

/** Elements whose content is no markup: https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes', 'xmp']);
const TAG_NAME = /[a-z][^\s/>]*/iy;
/** One attribute with the space before it: name, then the value in one of its three forms. */
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;
const TAG_END = /[\s/]*>/y;

/**
 * Changes attributes and style sheets of a document and nothing else: all other bytes stay as they are. The scan follows
 * the states of the HTML standard's tokenizer (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) as far as
 * documents without parse errors need them; from a tag that is none of those on, nothing is changed. Linear in time.
 */
export function changeHtml(html: string, changes: HtmlChanges): string {
  const pieces: string[] = [];
  let kept = 0;
  const put = (from: number, to: number, text: string): void => {
    pieces.push(html.slice(kept, from), text);
    kept = to;
  };
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const after = skipOther(html, at);
    if (after !== undefined) {
      at = after;
      continue;
    }
    const tag = matchAt(TAG_NAME, html, at + 1)?.[0].toLowerCase();
    if (tag === undefined) {
      at += 1;
      continue;
    }
    const attributes: Attribute[] = [];
    let end = at + 1 + tag.length;
    for (let found = matchAt(ATTRIBUTE, html, end); found !== null; found = matchAt(ATTRIBUTE, html, end)) {
      attributes.push(attributeOf(found));
      end = ATTRIBUTE.lastIndex;
    }
    if (matchAt(TAG_END, html, end) === null) break;
    at = TAG_END.lastIndex;
    const values = new Map(attributes.map(({ name, value }) => [name, value]));
    for (const { name, value, from } of attributes) {
      const changed = changes.attribute(tag, name, value, values);
      if (changed !== undefined && changed !== value) put(from, from + value.length, changed);
    }
    if (!RAW_TEXT.has(tag)) continue;
    const close = endOfRawText(html, at, tag);
    if (tag === 'style') {
      const css = html.slice(at, close);
      const changed = changes.style(css);
      if (changed !== css) put(at, close, changed);
    }
    at = close;
  }
  return kept === 0 && pieces.length === 0 ? html : pieces.join('') + html.slice(kept);
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Where the value begins in the document. */
  readonly from: number;
}

function attributeOf(found: RegExpExecArray): Attribute {
  const [whole, name = '', double, single, bare] = found;
  const value = double ?? single ?? bare ?? '';
  const closing = double !== undefined || single !== undefined ? 1 : 0;
  return { name: name.toLowerCase(), value, from: found.index + whole.length - closing - value.length };
}

/** The end of a comment, a doctype or an end tag; undefined when something else begins here. */
function skipOther(html: string, at: number): number | undefined {
  const next = html[at + 1];
  if (next !== '!' && next !== '?' && next !== '/') return undefined;
  const [close, from] = html.startsWith('<!--', at) ? ['-->', at + 4] : ['>', at + 2];
  const end = html.indexOf(close, from);
  return end === -1 ? html.length : end + close.length;
}

function endOfRawText(html: string, from: number, tag: string): number {
  const close = new RegExp(`</${tag}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
