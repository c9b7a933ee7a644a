import { contentSecurityPolicy } from '../domain/content-security.ts';
import { EMBED_PROVIDERS } from '../domain/embed-providers.ts';
import { inlineHash, withColours, type InlineCode } from './inline-code.ts';
import type { PageFinish } from './page-finish.ts';
import { portableCss, portableHtml } from './portable-html.ts';

/** Opens the head of every page; the policy comes right after it, before all that it governs. */
const CHARSET = Buffer.from('<meta charset="utf-8">');
const HEAD_END = Buffer.from('</head>');
/** The ends of elements that hold inline code. */
const STYLE_END = Buffer.from('</style>');
const SCRIPT_END = Buffer.from('</script>');

/** Before the address of a frame that a reader may ask for. */
const FRAME = ' data-frame="';

/** A piece of inline code of the templates. */
interface KnownCode {
  readonly kind: 'style' | 'script';
  readonly text: string;
  /** The element as a template prints it, a script without its attributes. */
  readonly element: Buffer;
}

/** Finishes pages as the newsroom's settings ask: the policy of each, and its addresses. Where they ask for nothing, pages stay as they are. */
export class PageFinisher {
  readonly #finish: PageFinish;
  readonly #known: readonly KnownCode[];
  /** Policies by what they hold: most pages share a few. */
  readonly #policies = new Map<string, Buffer>();

  constructor(finish: PageFinish, code: InlineCode) {
    const { styles, scripts } = withColours(code, finish);
    this.#finish = finish;
    this.#known = [
      ...styles.map((text): KnownCode => ({ kind: 'style', text, element: Buffer.from(`<style>${text}</style>`) })),
      ...scripts.map((text): KnownCode => ({ kind: 'script', text, element: Buffer.from(`>${text}</script>`) })),
    ];
  }

  /**
   * @param page as its template printed it, UTF-8
   * @param path its address: `/news/14001102013/`
   */
  finish(page: Uint8Array, path: string): Uint8Array {
    const { links, hasPolicy } = this.#finish;
    if (links === undefined && !hasPolicy) return page;
    const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
    const policy = hasPolicy ? this.#policyOf(bytes, path) : undefined;
    if (links === undefined) return policy === undefined ? page : withPolicy(bytes, policy);
    const printed = Buffer.from(portableHtml(bytes.toString(), path, links));
    return policy === undefined ? printed : withPolicy(printed, policy);
  }

  /** The policy of a page allows what the templates wrote into it, whatever else stands there. */
  #policyOf(page: Buffer, path: string): Buffer {
    const { links, formOrigins } = this.#finish;
    const head = page.subarray(0, Math.max(0, page.indexOf(HEAD_END)));
    const [styleEnds, scriptEnds] = [endsIn(head, STYLE_END), endsIn(page, SCRIPT_END)];
    const shown = this.#known.filter(({ kind, element }) => (kind === 'style' ? styleEnds : scriptEnds).some((end) => endsWith(page, end, element)));
    const place = links?.kind === 'relative' ? path.split('/').length : '';
    const frameOrigins = frameOriginsIn(page);
    const key = `${place} ${frameOrigins.join(' ')} ${shown.map((code) => this.#known.indexOf(code)).join(' ')}`;
    const made = this.#policies.get(key);
    if (made !== undefined) return made;
    const hashes = (wanted: KnownCode['kind']): string[] => shown.filter(({ kind }) => kind === wanted)
      .map(({ kind, text }) => inlineHash(kind === 'style' && links !== undefined ? portableCss(text, path, links) : text)).sort();
    const policy = contentSecurityPolicy({ styles: hashes('style'), scripts: hashes('script'), frameOrigins, formOrigins }, 'meta');
    const element = Buffer.from(`<meta http-equiv="content-security-policy" content="${policy}">`);
    this.#policies.set(key, element);
    return element;
  }
}

/** Where the frames come from that a page offers. */
function frameOriginsIn(page: Buffer): string[] {
  if (!page.includes(FRAME)) return [];
  return EMBED_PROVIDERS.map(({ origin }) => origin).filter((origin) => page.includes(`${FRAME}${origin}/`)).sort();
}

/** Where each closing tag of a kind ends. */
function endsIn(page: Buffer, tag: Buffer): number[] {
  const ends: number[] = [];
  for (let at = page.indexOf(tag); at !== -1; at = page.indexOf(tag, at + tag.length)) ends.push(at + tag.length);
  return ends;
}

function endsWith(page: Buffer, end: number, element: Buffer): boolean {
  const start = end - element.length;
  return start >= 0 && page.compare(element, 0, element.length, start, end) === 0;
}

/** @throws when a template prints no such page: a fault of ours */
function withPolicy(page: Buffer, policy: Buffer): Buffer {
  const at = page.indexOf(CHARSET);
  if (at === -1) throw new Error('the page does not begin with its charset');
  const end = at + CHARSET.length;
  return Buffer.concat([page.subarray(0, end), policy, page.subarray(end)]);
}
