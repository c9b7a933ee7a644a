import type { TextSettings } from '../../config/text-settings.ts';
import { decodeText } from '../../content/decode-text.ts';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { readFrontmatter } from '../../content/parse-article.ts';
import { yamlMap } from '../../content/parse-text-file.ts';
import { readYaml } from '../../content/yaml-text.ts';
import { TYPOGRAPHY_RULES, type TypographyOptions } from '../../persian/typography.ts';
import { LineIndex } from '../line-index.ts';
import type { LintedBody, LintedDocument } from '../linted-document.ts';
import { bodyProse } from './body-prose.ts';
import { frontmatterOf } from './frontmatter.ts';
import { parseBody } from './parse-body.ts';

/** The rules look at an article as it is written, not as it is set. */
const AS_WRITTEN: TypographyOptions = Object.fromEntries(TYPOGRAPHY_RULES.map((rule) => [rule, false]));

/**
 * Reads a file for the rules. What the build finds wrong with it is not told again: where a part cannot be read, the document
 * lacks it.
 *
 * @param bytes the file
 * @param file its path below the newsroom's root
 * @param site what the site has decided for its texts
 * @returns undefined when the file is no text, or has no frontmatter
 */
export function readDocument(bytes: Uint8Array, file: string, site: TextSettings): LintedDocument | undefined {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return undefined;
  const text = decoded.value;
  const split = splitFrontMatter(text);
  if (!split.ok) return undefined;
  const kind = file.startsWith('content/pages/') ? 'page' : 'article';
  const head = headOf(split.value.frontmatter, text, kind === 'article' ? file : undefined);
  const body = bodyOf(split.value.body, text.length - split.value.body.length, file);
  const proses = body.tree === undefined ? [] : bodyProse(body.tree, body.text, body.start);
  return { file, kind, text, lines: new LineIndex(text), ...head, body, site, proses: [...head.frontmatter?.proses ?? [], ...proses] };
}

/** @param article the file's path when it is an article */
function headOf(yaml: string, text: string, article: string | undefined): Pick<LintedDocument, 'frontmatter' | 'article'> {
  const start = text.indexOf('\n') + 1;
  const read = readYaml(yaml, 2);
  const { map } = yamlMap(read, article ?? '');
  if (read.document === undefined || map === undefined || !text.startsWith(yaml, start)) return {};
  return {
    frontmatter: frontmatterOf(read.document, map.value, yaml, start),
    ...article !== undefined && { article: readFrontmatter(map, article, AS_WRITTEN).article },
  };
}

/** The parser skips a byte order mark at the beginning without counting it. */
function bodyOf(text: string, start: number, file: string): LintedBody {
  const skipped = text.startsWith('\uFEFF') ? 1 : 0;
  const rest = text.slice(skipped);
  return { start: start + skipped, text: rest, tree: parseBody(rest, file.endsWith('.mdx') ? 'mdx' : 'md') };
}
