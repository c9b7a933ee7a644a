import type { LintedDocument } from '../../src/lint/linted-document.ts';
import type { AddressState, AgencyName, Newsroom, TagUse } from '../../src/lint/newsroom.ts';
import { readDocument } from '../../src/lint/reading/read-document.ts';
import type { DocumentRule, NewsroomRule } from '../../src/lint/rule.ts';
import type { TypographyOptions } from '../../src/persian/typography.ts';
import { SimilarTags } from '../../src/lint/similar-tags.ts';

/** The clock of tests: 24 November 2026, noon in Tehran. */
export const NOW = Date.parse('2026-11-24T12:00:00+03:30');

/** A document of a text; lines of the frontmatter and the body are put together as an article of the least that it must have. */
export function documentOf(text: string, file = 'content/articles/talks.md', typography: TypographyOptions = {}): LintedDocument {
  const document = readDocument(Buffer.from(text), file, { siteUrl: 'https://test.example', typography });
  if (document === undefined) throw new Error('the text cannot be read');
  return document;
}

/** An article's text: what it must have, then more lines of frontmatter, from line 5 on, then the body. */
export function article(fields: string, body = ''): string {
  return `---\ntitle: تیتر\nsection: politics\ndate: 1400/11/02 13:45\n${fields === '' ? '' : `${fields}\n`}---\n${body}`;
}

/** What a rule finds, each as `line:column text`, where text is what it stands at. */
export function findings(rule: DocumentRule, text: string, file?: string): string[] {
  const document = documentOf(text, file);
  return rule.check(document).map(({ start, end }) => placed(document, start, end));
}

/** The same of a rule that knows a newsroom. */
export function judged<Value>(rule: NewsroomRule<Value>, text: string, newsroom: Newsroom, file = 'content/articles/talks.md'): string[] {
  const document = documentOf(text, file);
  return rule.note(document).flatMap(({ value, start, end }) => (rule.judge(value, newsroom, file) === undefined ? [] : [placed(document, start, end)]));
}

function placed({ lines, text }: LintedDocument, start: number, end: number): string {
  const { line, column } = lines.place(start);
  return `${line}:${column} ${text.slice(start, end)}`;
}

/** A newsroom of what a test needs to have there. */
export function newsroomOf(parts: {
  readonly now?: number;
  readonly agencies?: readonly AgencyName[];
  readonly addresses?: Readonly<Record<string, AddressState>>;
  readonly tags?: readonly TagUse[];
}): Newsroom {
  const tags = new SimilarTags(parts.tags ?? []);
  const addressState = (path: string): AddressState => parts.addresses?.[path.replace(/\/?$/, '/')] ?? 'missing';
  return {
    now: parts.now ?? NOW,
    agencies: parts.agencies ?? [],
    addressState,
    articleState: (code) => addressState(`/news/${code}/`),
    tag: (slug) => tags.get(slug),
    similarTag: (slug, label) => tags.similar(slug, label),
  };
}
