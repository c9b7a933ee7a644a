import sharp from 'sharp';
import type { TestNewsroom } from './newsroom.ts';

/** What stands in a built page: asked by regular expression, since our pages are small and all of one make. */
export interface PageParts {
  readonly html: string;
  /** What a reader sees and hears, without tags; one space between words. */
  readonly text: string;
  /** Addresses of all links, in the order of the page. */
  readonly links: readonly string[];
}

/** Takes a page apart. */
export function partsOf(html: string): PageParts {
  return { html, text: textOf(html), links: [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)].map(([, href = '']) => href) };
}

/** The words of a piece of HTML, entities decoded. */
export function textOf(html: string): string {
  return decodeEntities(html.replace(/<(script|style)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ').trim();
}

/** The first element with a class or id, with what is in it: of elements that hold none of their own kind. */
export function element(html: string, selector: `.${string}` | `#${string}`): string {
  const [attribute, name] = [selector.startsWith('.') ? 'class' : 'id', selector.slice(1)];
  const pattern = new RegExp(`<(\\w+)\\b[^>]*\\b${attribute}="(?:[^"]*\\s)?${name}(?:\\s[^"]*)?"[^>]*>.*?</\\1>`, 's');
  return pattern.exec(html)?.[0] ?? '';
}

/** The titles of a page's cards, in order. */
export function cardTitles(html: string): string[] {
  return [...html.matchAll(/class="card-title"[^>]*>(.*?)<\/h\d>/gs)].map(([, title = '']) => textOf(title));
}

/** The pages of an output by address: `/tag/ناتو/`, `/404.html`. */
export function pagesOf(newsroom: TestNewsroom): Map<string, string> {
  const pages = [...newsroom.output()].filter(([file]) => file.endsWith('.html'));
  return new Map(pages.map(([file, bytes]) => [`/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`, bytes.toString('utf8')]));
}

/** Addresses to which a page of the site links and at which there is nothing. */
export function deadLinks(newsroom: TestNewsroom): string[] {
  const files = newsroom.output();
  const dead: string[] = [];
  for (const [page, html] of pagesOf(newsroom)) {
    for (const href of partsOf(html).links) {
      const path = decodeURIComponent(new URL(href, `https://test.example${encodeURI(page)}`).pathname).slice(1);
      const isOwn = href.startsWith('/') || href.startsWith('https://test.example/');
      if (isOwn && !files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path)) dead.push(`${page} -> ${href}`);
    }
  }
  return dead;
}

/** Each file in which two outputs differ, and how. */
export function differences(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): string[] {
  const files = [...new Set([...a.keys(), ...b.keys()])].sort();
  return files.flatMap((file) => {
    const [left, right] = [a.get(file), b.get(file)];
    if (left === undefined) return [`+ ${file}`];
    if (right === undefined) return [`- ${file}`];
    return left.equals(right) ? [] : [`≠ ${file}`];
  });
}

/** A picture of one colour. */
export function picture(color: string, { width = 64, height = 40 }: { width?: number; height?: number } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: color } }).png().toBuffer();
}

function decodeEntities(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal === undefined ? (names[name ?? ''] ?? whole) : String.fromCodePoint(Number(decimal));
  });
}
