import { z } from 'zod';
import type { ContentIssue } from '../domain/content-issue.ts';
import { contentMessages, type ContentRule } from './content-messages.ts';
import { nearest } from './nearest.ts';
import type { YamlText } from './yaml-text.ts';

/** The keys that a schema knows, by the path of the map that holds them: `''`, `image`, `forms.comments`. */
export type KnownKeys = Readonly<Record<string, readonly string[]>>;

/** Adds an issue with a rule of ours to a schema's result; its message is made when its place is known. */
export function refuse(context: { issues: unknown[]; value: unknown }, rule: ContentRule, message = ''): never {
  context.issues.push({ code: 'custom', message, input: context.value, params: { rule } });
  return z.NEVER;
}

/** What an expected type is called in a message. */
const TYPE_NAMES: Record<string, string> = {
  string: 'یک نوشته', array: 'فهرستی مانند [یک, دو]', object: 'چند سطر «کلید: مقدار»', record: 'چند سطر «کلید: مقدار»',
};
/** Fields of an article that have a rule of their own for when they are missing. */
const MISSING_RULES: Record<string, 'title-missing' | 'section-missing' | 'date-missing'> = {
  title: 'title-missing', section: 'section-missing', date: 'date-missing',
};

/**
 * Turns what a schema found into issues with a place in the file. A key that is missing because it was
 * mistyped is named once, where it was mistyped.
 *
 * @param known the keys that the schema knows, to name the one that was meant
 * @param above the keys above the value that was checked, such as a registry's id
 */
export function toContentIssues(error: z.ZodError, file: string, yaml: YamlText, known: KnownKeys, above: readonly string[] = []): ContentIssue[] {
  const meant = new Set<string>();
  const issues = error.issues.flatMap((issue): { issue: ContentIssue; missing?: string }[] => {
    const place = (path: readonly PropertyKey[], part: 'key' | 'value') => yaml.placeOf([...above, ...path], path.length === 0 ? 'key' : part);
    const at = (rule: ContentRule, message: string, path = issue.path, part: 'key' | 'value' = 'value') =>
      ({ issue: { file, ...place(path, part), rule, severity: 'error' as const, message } });
    const field = fieldName(issue.path) || (above.at(-1) ?? '');
    // A schema's own words are in Persian; zod's are not for authors.
    if (issue.code !== 'custom' && /[آ-ی]/.test(issue.message)) return [at('site-value', issue.message)];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => {
          const near = nearest(key, known[fieldName(issue.path)] ?? []);
          if (near !== undefined) meant.add([...issue.path, near].join('.'));
          return at('unknown-key', contentMessages['unknown-key'](key, near), [...issue.path, key], 'key');
        });
      case 'custom': {
        const rule = (issue['params'] as { rule?: ContentRule } | undefined)?.rule ?? 'site-value';
        return [at(rule, rule === 'field-empty' ? contentMessages[rule](field) : issue.message)];
      }
      case 'invalid_value': {
        const allowed = issue.values.map(String);
        const near = typeof issue.input === 'string' ? nearest(issue.input, allowed) : undefined;
        return [at('field-value', contentMessages['field-value'](field, allowed, near))];
      }
      case 'too_big':
        return [at('field-too-long', contentMessages['field-too-long'](field))];
      case 'invalid_type': {
        if (issue.input !== undefined) return [at('field-type', contentMessages['field-type'](field, TYPE_NAMES[issue.expected] ?? issue.expected))];
        const rule = above.length === 0 ? MISSING_RULES[field] : undefined;
        const message = rule === undefined ? contentMessages['field-missing'](field) : contentMessages[rule]();
        return [{ ...at(rule ?? 'field-missing', message, issue.path, 'key'), missing: issue.path.join('.') }];
      }
      default:
        return [at('field-empty', contentMessages['field-empty'](field))];
    }
  });
  return issues.filter(({ missing }) => missing === undefined || !meant.has(missing)).map(({ issue }) => issue);
}

/** A copy of what was read without the keys that its schema does not know: they were named, and the rest may serve. */
export function withoutUnknownKeys(value: object, error: z.ZodError): object {
  const copy = structuredClone(value);
  for (const issue of error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const map = issue.path.reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown>)[step], copy) as Record<string, unknown>;
    for (const key of issue.keys) delete map[key];
  }
  return copy;
}

/** A field as an author knows it: `corrections.note`, without the number in the list. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
