import { yamlText } from './article-file.ts';
import { HUGO_LAYOUTS } from './hugo-theme.ts';
import { isoText } from './news-calendar.ts';
import type { SyntheticArticle } from './synthetic-article.ts';
import type { NewsroomFile, SyntheticNewsroom } from './synthetic-newsroom.ts';
import { syntheticPicture } from './synthetic-picture.ts';
import { AGENCIES, AUTHORS, SECTIONS } from './synthetic-registries.ts';

/**
 * Hugo's settings: feeds and sitemaps are off, and related articles are older ones with the same tags, as in Khabar. The
 * length of lists is in the layouts, since its setting has other names in other versions.
 */
const CONFIG = `baseURL = "https://khabar.example/"
title = "خبر آزمون"
languageCode = "fa"
timeZone = "Asia/Tehran"
buildFuture = true
disableKinds = ["RSS", "sitemap", "robotsTXT"]

[taxonomies]
section = "sections"
agency = "agencies"
author = "authors"
tag = "tags"

[related]
includeNewer = false
threshold = 0
toLower = false
[[related.indices]]
name = "tags"
weight = 100

[params]
menu = [${SECTIONS.map(([id, title]) => `{ id = "${id}", title = "${title}" }`).join(', ')}]
`;

/**
 * The articles of a newsroom as a site for Hugo, to be measured beside Khabar. Withdrawn articles, of which there
 * are three in a thousand, are left out.
 */
export function* hugoSite(newsroom: SyntheticNewsroom): Generator<NewsroomFile> {
  yield { path: 'config.toml', content: CONFIG };
  for (const [path, content] of HUGO_LAYOUTS) yield { path: `layouts/${path}`, content };
  for (const [list, entries] of [['sections', SECTIONS], ['agencies', AGENCIES], ['authors', AUTHORS]] as const) {
    for (const [id, title] of entries) yield { path: `content/${list}/${id}/_index.md`, content: `---\ntitle: ${title}\n---\n` };
  }
  for (let number = 1; number <= (newsroom.recipe.pictures ?? 0); number += 1) {
    yield { path: `static/media/synthetic-${number}.png`, content: syntheticPicture(number) };
  }
  for (const article of newsroom.articles()) if (article.withdrawn === undefined) yield hugoArticle(article);
}

function hugoArticle(article: SyntheticArticle): NewsroomFile {
  const { code, time, title, kicker, subtitle, lead, section, agency, author, tags, image, alias, body } = article;
  const lines: string[] = [];
  const field = (name: string, value: string | undefined): void => {
    if (value !== undefined) lines.push(`${name}: ${value}`);
  };
  field('title', yamlText(title));
  field('kicker', yamlText(kicker));
  field('subtitle', yamlText(subtitle));
  field('lead', yamlText(lead));
  field('date', `${isoText(time)}:00`);
  field('url', `/news/${code}/`);
  field('sections', `[${section}]`);
  if (agency !== undefined) field('agencies', `[${agency}]`);
  if (author !== undefined) field('authors', `[${author}]`);
  if (tags.length > 0) field('tags', `[${tags.join(', ')}]`);
  field('image', image?.src);
  if (alias !== undefined) field('aliases', `[${alias}]`);
  return { path: `content/news/${code.slice(0, 4)}/${code.slice(4, 6)}/${code}.md`, content: `---\n${lines.join('\n')}\n---\n\n${body}` };
}
