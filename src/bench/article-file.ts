import { eveningOf, jalaliText } from './news-calendar.ts';
import type { SyntheticArticle } from './synthetic-article.ts';

/** What a plain scalar of YAML must not begin with, nor hold. */
const NEEDS_QUOTES = /^[\s\-?:,[\]{}#&*!|>'"%@`]|: |:$| #|[\[\]{}]/;

/** The path of an article's file below the newsroom's root: `content/articles/1400/11/14001102013.md`. */
export function articlePath({ code }: SyntheticArticle): string {
  return `content/articles/${code.slice(0, 4)}/${code.slice(4, 6)}/${code}.md`;
}

/** The file of an article as its author would write it: frontmatter and Markdown. */
export function articleFile(article: SyntheticArticle): string {
  const { code, time, image, related, correction, alias, withdrawn, tags, body } = article;
  const lines: string[] = [];
  const field = (name: string, value: string | undefined): void => {
    if (value !== undefined) lines.push(`${name}: ${value}`);
  };
  const afterwards = jalaliText(eveningOf(time));
  field('kicker', yamlText(article.kicker));
  field('title', yamlText(article.title));
  field('subtitle', yamlText(article.subtitle));
  field('lead', yamlText(article.lead));
  for (const name of ['section', 'agency', 'via', 'author', 'date', 'updated'] as const) field(name, article[name]);
  field('code', `"${code}"`);
  if (tags.length > 0) field('tags', `[${tags.join(', ')}]`);
  if (image !== undefined) field('image', `{ src: ${image.src}, alt: "${image.alt}" }`);
  if (related.length > 0) field('related', `[${related.map((other) => `"${other}"`).join(', ')}]`);
  field('comments', article.comments);
  if (correction !== undefined) field('corrections', `[{ date: ${afterwards}, note: "${correction}" }]`);
  if (alias !== undefined) field('aliases', `[${alias}]`);
  if (withdrawn !== undefined) field('withdrawn', `{ date: ${afterwards}, reason: "${withdrawn}" }`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** A text as a scalar of YAML, between quotation marks only where it must be; nothing stays nothing. */
export function yamlText(text: string): string;
export function yamlText(text: string | undefined): string | undefined;
export function yamlText(text: string | undefined): string | undefined {
  return text === undefined || !NEEDS_QUOTES.test(text) ? text : JSON.stringify(text);
}
