import type { Article } from '../../domain/article.ts';
import { foldText } from '../../persian/search-key.ts';
import type { FoldedDocument } from './pagefind-indexer.ts';

/** What of an article can be searched, and by what readers narrow a search down. */
export interface SearchDocument {
  readonly code: string;
  /** Minutes since the epoch. */
  readonly date: number;
  /** The Jalali day as a number: 14001102. */
  readonly day: number;
  readonly section: string;
  /** The source and the agency that relayed it. */
  readonly agencies: readonly string[];
  readonly tags: readonly { readonly slug: string; readonly label: string }[];
  readonly folded: FoldedDocument;
}

/**
 * The search document of an article: its words in the form that any spelling of them is found by. Headline, kicker, subtitle,
 * lead, text, picture and tags are searched.
 *
 * @param text the words of its text
 * @param day the Jalali day as a number
 */
export function searchDocument(article: Article, text: string, day: number): SearchDocument {
  const { code, title, kicker, subtitle, lead, image, tags } = article;
  const parts = [lead, text, kicker, subtitle, image?.caption, image?.alt, ...tags.map(({ label }) => label)];
  return {
    code, day,
    date: Math.floor(article.date / 60_000),
    section: article.section,
    agencies: [...new Set([article.agency, article.via].filter((id) => id !== undefined))],
    tags,
    folded: { title: foldedKeys(title), text: foldedKeys(parts.filter((part) => part !== undefined && part !== '').join('\n')) },
  };
}

/** The words of a text, in order: each with its own key and its parts', joined by hyphens, so that Pagefind puts them at one place. */
function foldedKeys(text: string): string {
  return foldText(text).map(({ key, parts = [] }) => [key, ...parts].join('-')).join(' ');
}
