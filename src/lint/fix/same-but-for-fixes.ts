import { isDeepStrictEqual } from 'node:util';
import type { Nodes } from 'mdast';
import { isProseAttribute } from '../reading/body-prose.ts';
import type { PlannedFix } from './fix-document.ts';
import type { LintedDocument } from '../linted-document.ts';
import type { Prose } from '../reading/prose.ts';
import { applyEdits, type SourceEdit } from '../span.ts';

/**
 * Whether a document says the same after some fixes as before, but for the text that they fix: the same fields with the same values,
 * the same Markdown with the same addresses and code, and each text as its fixes make it. A quote that ends a YAML string or a sign that
 * begins a list shows here.
 */
export function isSameButForFixes(before: LintedDocument, after: LintedDocument, fixes: readonly PlannedFix[]): boolean {
  const edits = new Map<Prose, SourceEdit[]>();
  const fields: [key: string, value: string][] = [];
  for (const { finding: { fix } } of fixes) {
    if (fix.kind === 'field') fields.push([fix.key, fix.value]);
    else {
      const before = edits.get(fix.prose);
      if (before === undefined) edits.set(fix.prose, [fix]);
      else before.push(fix);
    }
  }
  const expected = before.proses.map((prose) => applyEdits(prose.text, sorted(edits.get(prose) ?? [])));
  return (
    isDeepStrictEqual(after.proses.map(({ text }) => text), expected) &&
    isDeepStrictEqual(after.frontmatter?.data, expectedData(before, expected, fields)) &&
    // What the build refused it may take now.
    (before.article === undefined || after.article !== undefined) &&
    skeleton(before.body?.tree) === skeleton(after.body?.tree)
  );
}

function sorted(edits: SourceEdit[]): SourceEdit[] {
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

function expectedData({ frontmatter, proses }: LintedDocument, texts: readonly string[], fields: readonly [string, string][]): object | undefined {
  if (frontmatter === undefined) return undefined;
  const data = structuredClone(frontmatter.data) as Record<PropertyKey, unknown>;
  for (const [index, { path }] of proses.entries()) {
    if (path === undefined) continue;
    const above = path.slice(0, -1).reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown>)[step], data);
    (above as Record<PropertyKey, unknown>)[path.at(-1)!] = texts[index];
  }
  for (const [key, value] of fields) data[key] = value;
  return data;
}

/** What a reader's page is made of besides its texts, which are compared apart: kinds of nodes, addresses, code, attributes. */
function skeleton(node: Nodes | undefined): string {
  return node === undefined ? '' : JSON.stringify(node, (key, value: unknown) => {
    if (key === 'position' || key === 'data' || key === 'alt' || key === 'title') return undefined;
    if (key === 'attributes' && value !== null && !Array.isArray(value)) return Object.entries(value as object).map((entry) => (isProseAttribute(entry[0]) ? entry[0] : entry));
    if (isText(value)) return 'text';
    return isProseOfElement(value) ? (value as { name: string }).name : value;
  });
}

function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'text';
}

/** Whether something is an attribute of an MDX element that is a text for people. */
function isProseOfElement(value: unknown): boolean {
  const { type, name, value: text } = (value ?? {}) as { type?: unknown; name?: unknown; value?: unknown };
  return type === 'mdxJsxAttribute' && typeof name === 'string' && typeof text === 'string' && isProseAttribute(name);
}
