import type { ContentIssue } from '../domain/content-issue.ts';
import { parseNewsCode } from '../domain/identifiers.ts';
import { toAsciiDigits, toPersianDigits } from '../persian/digits.ts';
import { contentMessages } from './content-messages.ts';
import { decodeText } from './decode-text.ts';
import { encodingIssue, errorAt, yamlIssue } from './issue-at.ts';
import { readYaml } from './yaml-text.ts';

/** The longest list: nobody reads further, and programs that write it may not know that. */
const MOST = 50;
const MAX_LENGTH = 65_536;

/** A news code of the list, and where it stands. */
export interface MostReadCode {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads `content/most-read.yml`: news codes, the most read first. Codes that are none are named and left out, and so are repetitions
 * without a word.
 *
 * @example «- "14001102013"», one a line
 */
export function parseMostRead(bytes: Uint8Array, file: string): { codes: readonly MostReadCode[]; issues: readonly ContentIssue[] } {
  const text = decodeText(bytes);
  if (!text.ok) return { codes: [], issues: [encodingIssue(file, text.problem)] };
  const yaml = readYaml(text.value, 1, MAX_LENGTH);
  if (yaml.problems.length > 0) return { codes: [], issues: yaml.problems.map((problem) => yamlIssue(file, problem)) };
  const { value } = yaml;
  if (value === '' || value === null || value === undefined) return { codes: [], issues: [] };
  if (!Array.isArray(value)) return { codes: [], issues: [errorAt(file, 'most-read-shape', contentMessages['most-read-shape']())] };
  const codes = new Map<string, MostReadCode>();
  const issues: ContentIssue[] = [];
  for (const [index, entry] of (value as unknown[]).slice(0, MOST).entries()) {
    const { line, column } = yaml.placeOf([index], 'value');
    const code = typeof entry === 'string' ? parseNewsCode(toAsciiDigits(entry.trim())) : undefined;
    if (code === undefined) issues.push(errorAt(file, 'most-read-shape', contentMessages['most-read-shape'](), line, column));
    else if (!code.ok) issues.push(errorAt(file, 'code-malformed', contentMessages['code-malformed'](String(entry)), line, column));
    else if (!codes.has(code.value)) codes.set(code.value, { code: code.value, line, column });
  }
  if (value.length > MOST) {
    const { line, column } = yaml.placeOf([MOST], 'value');
    issues.push(errorAt(file, 'most-read-long', contentMessages['most-read-long'](toPersianDigits(MOST)), line, column));
  }
  return { codes: [...codes.values()], issues };
}
