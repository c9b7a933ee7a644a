import type { ContentIssue } from '../domain/content-issue.ts';
import { contentMessages } from './content-messages.ts';
import type { EncodingProblem } from './decode-text.ts';
import type { SplitProblem } from './front-matter.ts';
import type { YamlProblem } from './yaml-problems.ts';

/** An error at a place of a file; the beginning of the file when no place is given. */
export function errorAt(file: string, rule: string, message: string, line = 1, column = 1): ContentIssue {
  return { file, line, column, rule, severity: 'error', message };
}

/** Says why a file's bytes are no text. */
export function encodingIssue(file: string, problem: EncodingProblem): ContentIssue {
  const rule = `encoding-${problem.kind}` as const;
  const place = problem.kind === 'not-utf-8' ? problem : { line: 1, column: 1 };
  return errorAt(file, rule, contentMessages[rule](), place.line, place.column);
}

/** Says why a file cannot be split into frontmatter and text. */
export function splitIssue(file: string, problem: SplitProblem): ContentIssue {
  if (problem.kind === 'language') {
    return errorAt(file, 'frontmatter-language', contentMessages['frontmatter-language'](problem.language));
  }
  const rule = `frontmatter-${problem.kind}` as const;
  return errorAt(file, rule, contentMessages[rule]());
}

/** Says why a YAML text cannot be used. */
export function yamlIssue(file: string, problem: YamlProblem): ContentIssue {
  return errorAt(file, `yaml-${problem.kind}`, yamlMessage(problem), problem.line, problem.column);
}

function yamlMessage({ kind, detail, cause }: YamlProblem): string {
  if (kind === 'alias') return contentMessages['yaml-alias'](detail);
  if (kind === 'syntax') return contentMessages['yaml-syntax'](cause ?? 'other');
  return contentMessages[`yaml-${kind}`]();
}
