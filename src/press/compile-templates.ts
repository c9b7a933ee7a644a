import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { Store } from '../store/open-store.ts';
import { compile, type Bundle, type MdxSource } from './compile.ts';

/** The templates as they are used for a build. */
export interface CompiledTemplates {
  readonly bundle: Bundle;
  /** A part of each page's fingerprint. MDX articles have their own, in their view models. */
  readonly fingerprint: string;
  readonly issues: readonly ContentIssue[];
}

/**
 * Compiles the templates with the MDX articles that are public. One that cannot be compiled is named and
 * left out, so that it does not stop the newsroom.
 *
 * @param broken files of MDX articles that are known not to compile
 */
export async function compileTemplates(
  store: Store, root: string, fingerprint: string, broken: ReadonlySet<string>, onCompile: () => void,
): Promise<CompiledTemplates> {
  const rows = store.prepare("SELECT file, hash FROM articles WHERE state = 'listed' AND file LIKE '%.mdx' ORDER BY file").all();
  let sources: MdxSource[] = rows.map((row) => ({ file: String(row['file']), hash: String(row['hash']) })).filter(({ file }) => !broken.has(file));
  const issues: ContentIssue[] = [];
  for (;;) {
    try {
      onCompile();
      const bundle = await compile(fingerprint, root, sources);
      return { bundle, fingerprint, issues };
    } catch (error) {
      const culprit = culpritOf(error, sources);
      if (culprit === undefined) throw error;
      for (const { file } of culprit) {
        issues.push(errorAt(file, 'mdx-failed', contentMessages['mdx-failed'](firstLine(error))));
      }
      sources = sources.filter((source) => !culprit.includes(source));
    }
  }
}

/** The MDX articles to blame for a failed compilation: the one that the error names, or else all of them. */
function culpritOf(error: unknown, sources: readonly MdxSource[]): readonly MdxSource[] | undefined {
  if (sources.length === 0) return undefined;
  const { id, loc, message } = error as { id?: string; loc?: { file?: string }; message?: string };
  const said = [id, loc?.file, message].filter((part) => part !== undefined).join('\n');
  const named = sources.filter(({ file }) => said.includes(file));
  return named.length > 0 ? named : sources;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
