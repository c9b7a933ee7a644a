import { stripVTControlCharacters } from 'node:util';
import { contentMessages } from '../content/content-messages.ts';
import { errorAt } from '../content/issue-at.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import type { TypographyOptions } from '../persian/typography.ts';
import type { Store } from '../store/open-store.ts';
import { storedConfig } from '../store/stored-config.ts';
import { compile, type Bundle, type MdxSource } from './compile.ts';
import type { CompilerFault } from './run-compiler.ts';

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
  const typography = typographyOf(store);
  let sources = publicMdx(store).filter(({ file }) => !broken.has(file));
  const issues: ContentIssue[] = [];
  for (;;) {
    try {
      onCompile();
      const bundle = await compile(fingerprint, root, sources, typography);
      return { bundle, fingerprint, issues };
    } catch (error) {
      const blamed = blame(error, sources, root);
      if (blamed.size === 0) throw error;
      for (const [{ file }, reason] of blamed) issues.push(errorAt(file, 'mdx-failed', contentMessages['mdx-failed'](reason)));
      sources = sources.filter((source) => !blamed.has(source));
    }
  }
}

/** The rules of typography that the newsroom has turned off, by which its MDX articles are set. */
export function typographyOf(store: Store): TypographyOptions | undefined {
  return storedConfig(store)?.typography;
}

/** The MDX articles that are public. */
export function publicMdx(store: Store): MdxSource[] {
  const rows = store.prepare("SELECT file, hash FROM articles WHERE file GLOB '*.mdx' AND state = 'listed' ORDER BY file").all();
  return rows.map((row) => ({ file: String(row['file']), hash: String(row['hash']) }));
}

/** The MDX articles to blame for a failed compilation, with the reason: those that the error names, or else all of them. */
function blame(error: unknown, sources: readonly MdxSource[], root: string): Map<MdxSource, string> {
  const whole = error as CompilerFault;
  const blamed = new Map<MdxSource, string>();
  for (const fault of whole.errors ?? [whole]) {
    const said = [fault.id, fault.loc?.file, fault.message].filter((part) => part !== undefined).join('\n');
    for (const source of sources) if (said.includes(source.file) && !blamed.has(source)) blamed.set(source, reasonOf(fault, root));
  }
  return blamed.size > 0 ? blamed : new Map(sources.map((source) => [source, reasonOf(whole, root)]));
}

/** The first line of an error, without the bundler's colours and codes, with paths below the newsroom's root. */
function reasonOf({ message }: CompilerFault, root: string): string {
  const [first = ''] = stripVTControlCharacters(message ?? '').split('\n', 1);
  return first.replace(/^\[[A-Z_]+\]\s*/, '').replaceAll(`${root}/`, '');
}
