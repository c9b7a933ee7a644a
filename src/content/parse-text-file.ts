import type { ContentIssue } from '../domain/content-issue.ts';
import { contentMessages } from './content-messages.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { encodingIssue, errorAt, splitIssue, yamlIssue } from './issue-at.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

/** The text below a file's frontmatter, and the line of the file on which it begins. */
export interface TextBody {
  readonly text: string;
  readonly firstLine: number;
}

/** A map of YAML, with the places of its parts. */
export interface YamlMap {
  readonly yaml: YamlText;
  readonly value: object;
}

/** A file of frontmatter and text, taken apart; without `frontmatter`, the issues say why. */
export interface TextFile {
  readonly frontmatter?: YamlMap;
  /** Absent when the file could not be split. */
  readonly body?: TextBody;
  readonly issues: readonly ContentIssue[];
}

/** Takes a file of frontmatter and text apart: an article or a standalone page. */
export function parseTextFile(bytes: Uint8Array, file: string): TextFile {
  const text = decodeText(bytes);
  if (!text.ok) return { issues: [encodingIssue(file, text.problem)] };
  const split = splitFrontMatter(text.value);
  if (!split.ok) return { issues: [splitIssue(file, split.problem)] };
  const body = { text: split.value.body, firstLine: split.value.bodyLine };
  const { map, issues } = yamlMap(readYaml(split.value.frontmatter, split.value.frontmatterLine), file);
  return { frontmatter: map, body, issues };
}

/** The map that a YAML text of a newsroom has to be; an empty text is an empty map. */
export function yamlMap(yaml: YamlText, file: string): { map?: YamlMap; issues: readonly ContentIssue[] } {
  if (yaml.problems.length > 0) return { issues: yaml.problems.map((problem) => yamlIssue(file, problem)) };
  const value = yaml.value ?? {};
  if (typeof value === 'object' && !Array.isArray(value)) return { map: { yaml, value }, issues: [] };
  return { issues: [errorAt(file, 'not-a-map', contentMessages['not-a-map'](), yaml.placeOf([], 'value').line)] };
}
