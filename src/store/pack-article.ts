import { archiveKey } from '../calendar/archive-key.ts';
import type { FieldPlaces } from '../content/parse-article.ts';
import type { TextPlace } from '../content/text-place.ts';
import type { Mention } from '../markdown/markdown-document.ts';
import type { ParsedArticle, PictureUse } from './read-article.ts';

/** An article as the store keeps it, but for its text: made where the file is read, so that whoever writes the store only copies. */
export interface PackedArticle {
  readonly file: string;
  readonly code: string;
  readonly section: string;
  readonly agency: string | null;
  readonly via: string | null;
  readonly author: string | null;
  readonly date: number;
  /** The Jalali day as a number: 14001102. */
  readonly day: number;
  readonly draft: 0 | 1;
  readonly embargo: number | null;
  readonly withdrawn: 0 | 1;
  readonly article: string;
  readonly places: string;
  readonly pictures: readonly PictureUse[];
  readonly aliases: readonly string[];
  readonly related: readonly string[];
  readonly mentions: readonly Mention[];
  /** Origins of frames that readers may ask for. */
  readonly frames: readonly string[];
  readonly coverage: readonly { readonly kind: 'live' | 'breaking'; readonly until: number | null }[];
}

/** Packs an article that was read. */
export function packArticle({ article, document, pictures, places }: ParsedArticle): PackedArticle {
  return {
    file: article.file, code: article.code, section: article.section,
    agency: article.agency ?? null, via: article.via ?? null, author: article.author ?? null,
    date: article.date, day: dayOf(article.date),
    draft: article.status === 'draft' ? 1 : 0, embargo: article.embargo ?? null, withdrawn: article.withdrawn === undefined ? 0 : 1,
    article: JSON.stringify(article), places: packPlaces(places),
    pictures, aliases: article.aliases, related: article.related, mentions: document.mentions ?? [], frames: document.frames ?? [],
    coverage: [
      ...(article.live === undefined ? [] : [{ kind: 'live', until: article.live.until ?? null } as const]),
      ...(article.breaking === undefined ? [] : [{ kind: 'breaking', until: article.breaking } as const]),
    ],
  };
}

/** The Jalali day of a moment as a number: 14001102. */
export function dayOf(at: number): number {
  const { year, month, day } = archiveKey(at);
  return Number(`${year}${month}${day}`);
}

const FIELDS = ['code', 'section', 'agency', 'via', 'author', 'image'] as const;
const LISTS = ['aliases', 'related'] as const;

/** Places as numbers: line and column of each field, then those of each list. Every article has some, and few are ever asked for. */
export function packPlaces(places: FieldPlaces): string {
  return JSON.stringify([FIELDS.flatMap((field) => pair(places[field])), ...LISTS.map((list) => places[list].flatMap(pair))]);
}

/** @throws SyntaxError when the text is damaged */
export function unpackPlaces(packed: string): FieldPlaces {
  const [fields = [], ...lists] = (JSON.parse(packed) as number[][]).map(unpair);
  return Object.fromEntries([
    ...FIELDS.map((field, index) => [field, fields[index]]), ...LISTS.map((list, index) => [list, lists[index]]),
  ]) as unknown as FieldPlaces;
}

function pair({ line, column }: TextPlace): [number, number] {
  return [line, column];
}

function unpair(numbers: readonly number[]): TextPlace[] {
  const places: TextPlace[] = [];
  for (let at = 0; at < numbers.length; at += 2) places.push({ line: numbers[at] ?? 1, column: numbers[at + 1] ?? 1 });
  return places;
}
