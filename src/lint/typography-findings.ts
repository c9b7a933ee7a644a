import { quote } from '../content/quote.ts';
import { typographyEdits, type TextEdit, type TypographyOptions, type TypographyRule } from '../persian/typography.ts';
import type { Finding } from './finding.ts';
import type { LintedDocument } from './linted-document.ts';
import { spanIn, type Prose } from './reading/prose.ts';
import { applyEdits, type SourceEdit } from './span.ts';

/** What is wrong with a word that a rule of typography would change. */
export type TypographyFaults = Readonly<Partial<Record<TypographyRule, string>>>;

/** Edits of each text: several rules of lint ask for them. */
const memo = new WeakMap<Prose, readonly TextEdit[]>();

/**
 * What typography would change in a document's texts, by those of its rules that are named and that the site has not turned off; one finding for each word, or words that are
 * changed together.
 *
 * @param faults the rules, each with what is said of a word that it changes
 */
export function typographyFindings({ proses, site }: LintedDocument, faults: TypographyFaults): Finding[] {
  return proses.flatMap((prose) => {
    const edits = editsOf(prose, site.typography).filter(({ rule }) => faults[rule] !== undefined);
    return edits.length === 0 ? [] : groups(prose.text, edits).map((group) => findingOf(prose, group, faults));
  });
}

function editsOf(prose: Prose, typography: TypographyOptions | undefined): readonly TextEdit[] {
  let edits = memo.get(prose);
  if (edits === undefined) memo.set(prose, (edits = typographyEdits(prose.text, typography)));
  return edits;
}

/** Edits of one word, with the word's bounds. */
interface EditGroup {
  readonly edits: TextEdit[];
  readonly start: number;
  end: number;
}

function groups(text: string, edits: readonly TextEdit[]): EditGroup[] {
  const found: EditGroup[] = [];
  for (const edit of edits) {
    const [start, end] = wordAround(text, edit.start, edit.end);
    const last = found.at(-1);
    if (last !== undefined && start < last.end) {
      last.edits.push(edit);
      last.end = Math.max(end, last.end);
    } else found.push({ edits: [edit], start, end });
  }
  return found;
}

/** What a word that is quoted in a message may be longer than the change itself, on each side. */
const MAX_AROUND = 30;

function wordAround(text: string, start: number, end: number): [start: number, end: number] {
  let [from, to] = [start, end];
  while (from > 0 && start - from < MAX_AROUND && !/\s/.test(text[from - 1]!)) from -= 1;
  while (to < text.length && to - end < MAX_AROUND && !/\s/.test(text[to]!)) to += 1;
  return [from, to];
}

function findingOf(prose: Prose, { edits, start, end }: EditGroup, faults: TypographyFaults): Finding {
  const changes = edits.map((edit): SourceEdit => ({ start: edit.start, end: edit.end, text: edit.replacement }));
  const from = changes[0]!.start;
  const to = changes.at(-1)!.end;
  const after = (low: number, high: number): string =>
    applyEdits(prose.text.slice(low, high), changes.map((change) => ({ ...change, start: change.start - low, end: change.end - low })));
  const fault = [...new Set(edits.map(({ rule }) => faults[rule]))].join(' و ');
  const before = prose.text.slice(start, end);
  const written = after(start, end);
  // What is not seen cannot be told by how the word should look.
  const advice = visible(before) === visible(written) ? placeOfUnseen(prose.text, from) : `بنویسید: ${quote(written)}`;
  return {
    ...spanIn(prose, from, to),
    message: `${quote(before)} ${fault}. ${advice}.`,
    fix: { kind: 'prose', prose, start: from, end: to, text: after(from, to) },
  };
}

const UNSEEN = /[\u00ac\u00ad\u200b-\u200f\u2060\ufeff]/g;

function visible(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Where a character that is not seen stands, by the last that is seen before it. */
function placeOfUnseen(text: string, at: number): string {
  const before = [...visible(text.slice(Math.max(0, at - 20), at))].at(-1)?.trim() ?? '';
  return before === '' ? 'آن را از آغاز واژه پاک کنید' : `آن را پس از ${quote(before)} پاک کنید`;
}
