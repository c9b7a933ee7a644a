import { z } from 'zod';
import type { ContentIssue } from '../domain/content-issue.ts';
import { contentMessages, type ContentRule } from './content-messages.ts';
import { nearest } from './nearest.ts';
import type { YamlText } from './yaml-text.ts';

/** Adds an issue with a rule of ours to a schema's result. */
export function refuse(context: { issues: unknown[]; value: unknown }, rule: ContentRule, message: string): never {
  context.issues.push({ code: 'custom', message, input: context.value, params: { rule } });
  return z.NEVER;
}

/** What an expected type is called in a message. */
const TYPE_NAMES: Record<string, string> = {
  string: 'یک نوشته', array: 'فهرستی مانند [یک، دو]', object: 'چند «کلید: مقدار»', record: 'چند «کلید: مقدار»', map: 'چند «کلید: مقدار»',
};

/**
 * Turns what a schema found into issues with a place in the file.
 *
 * @param knownKeys the keys that the schema knows, to name the one that was meant
 */
export function toContentIssues(
  error: z.ZodError,
  file: string,
  yaml: YamlText,
  knownKeys: readonly string[],
): ContentIssue[] {
  return error.issues.flatMap((issue): ContentIssue[] => {
    const at = (path: readonly PropertyKey[], part: 'key' | 'value', rule: ContentRule | 'site-value', message: string) =>
      ({ file, ...yaml.placeOf(path, part), rule, severity: 'error' as const, message });
    const field = issue.path.map(String).join('.');
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) =>
          at([...issue.path, key], 'key', 'unknown-key', contentMessages['unknown-key'](key, nearest(key, knownKeys))));
      case 'custom':
        return [at(issue.path, 'value', (issue['params'] as { rule?: ContentRule } | undefined)?.rule ?? 'site-value', issue.message)];
      case 'invalid_value': {
        const allowed = issue.values.map(String);
        const near = typeof issue.input === 'string' ? nearest(issue.input, allowed) : undefined;
        return [at(issue.path, 'value', 'field-value', contentMessages['field-value'](field, allowed.join('، '), near))];
      }
      case 'too_big':
        return [at(issue.path, 'value', 'field-too-long', contentMessages['field-too-long'](field))];
      case 'invalid_type':
        if (issue.input === undefined) return [at(issue.path, 'key', missingRule(field), missingMessage(field))];
        return [at(issue.path, 'value', 'field-type', contentMessages['field-type'](field, TYPE_NAMES[issue.expected] ?? issue.expected))];
      default:
        return [at(issue.path, 'value', 'field-empty', contentMessages['field-empty'](field))];
    }
  });
}

function missingRule(field: string): ContentRule {
  return field === 'title' ? 'title-missing' : field === 'section' ? 'section-missing' : field === 'date' ? 'date-missing' : 'field-missing';
}

function missingMessage(field: string): string {
  const rule = missingRule(field);
  return rule === 'field-missing' ? contentMessages[rule](field) : contentMessages[rule as 'title-missing']();
}
