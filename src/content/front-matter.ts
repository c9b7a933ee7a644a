import matter from 'gray-matter';
import { fail, ok, type Result } from '../domain/result.ts';

/** The two parts of an article's file, with the lines on which they begin. */
export interface SplitFile {
  readonly frontmatter: string;
  readonly frontmatterLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Why a file cannot be split. */
export type SplitProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unclosed' }
  | { readonly kind: 'language'; readonly language: string };

/** Nothing is executed and no type is guessed: the text between the fences is kept for the YAML reader. */
const unread = { parse: (): object => ({}) };
const refused = {
  parse: (): object => {
    throw new Error('only YAML frontmatter is read');
  },
};
const engines = { yaml: unread, json: refused, javascript: refused, js: refused, coffee: refused, toml: refused };

/** Splits a file into its frontmatter and its body with gray-matter, whose engines are all replaced. */
export function splitFrontMatter(text: string): Result<SplitFile, SplitProblem> {
  if (!/^---(?!-)/.test(text)) return fail({ kind: 'missing' });
  const language = matter.language(text).name.trim();
  if (!/^[\w-]*$/.test(language)) return fail({ kind: 'missing' });
  if (language !== '' && !/^ya?ml$/i.test(language)) return fail({ kind: 'language', language });
  if (!/\n---[ \t]*(?:\r?\n|$)/.test(text)) return fail({ kind: 'unclosed' });
  try {
    // Options are given so that gray-matter does not use its cache, which would keep every file in memory.
    const file = matter(text, { language: 'yaml', engines });
    const bodyStart = text.length - file.content.length;
    return ok({
      // The line end before the closing fence is cut to its `\n`: a `\r` that is left over would be part of the last value.
      frontmatter: file.matter.replace(/^\r?\n/, '').replace(/\r$/, ''),
      frontmatterLine: 2,
      body: file.content,
      bodyLine: countLines(text, bodyStart),
    });
  } catch {
    return fail({ kind: 'language', language });
  }
}

function countLines(text: string, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
