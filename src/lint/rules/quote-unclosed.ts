import { quote } from '../../content/quote.ts';
import type { Finding } from '../finding.ts';
import { spanIn, type Prose } from '../reading/prose.ts';
import type { DocumentRule } from '../rule.ts';

const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '‹': '›' };
const CLOSING: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(PAIRS).map(([open, close]) => [close, open]));
const MARKS = /[«»“”‹›]/g;

/** The most paragraphs that one quotation may go on for. */
const MAX_PARAGRAPHS = 30;

/** A mark without its partner in its own text. */
interface Lone {
  readonly mark: string;
  readonly at: number;
}

/** A quotation mark without its partner: a reader does not know where the words of another end. */
export const quoteUnclosed: DocumentRule = {
  id: 'quote-unclosed',
  scope: 'document',
  severity: 'warning',
  check({ proses }) {
    const lone = proses.map(({ text }) => loneMarks(text));
    for (let index = 0; index < proses.length; index += 1) excuse(proses, lone, index);
    return proses.flatMap((prose, index) => {
      const found = lone[index]!.length > 0 ? lone[index]! : loneStraight(prose.text);
      return found.map(({ mark, at }): Finding => ({ ...spanIn(prose, at, at + 1), message: messageOf(mark) }));
    });
  },
};

function messageOf(mark: string): string {
  if (mark === '"') return `این نشانه نقل‌قول (${quote('"')}) جفت ندارد. جفت آن را بگذارید یا آن را پاک کنید؛ در فارسی گیومه بنویسید.`;
  const closing = PAIRS[mark];
  return closing === undefined
    ? `این گیومه (${quote(mark)}) بسته شده ولی باز نشده است. در آغاز نقل‌قول ${quote(CLOSING[mark] ?? '')} بگذارید یا آن را پاک کنید.`
    : `این گیومه (${quote(mark)}) باز شده ولی بسته نشده است. در پایان نقل‌قول ${quote(closing)} بگذارید یا آن را پاک کنید.`;
}

function loneMarks(text: string): Lone[] {
  const open: Lone[] = [];
  const lone: Lone[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (PAIRS[mark] !== undefined) open.push({ mark, at: index });
    else if (open.at(-1)?.mark === CLOSING[mark]) open.pop();
    else lone.push({ mark, at: index });
  }
  return [...lone, ...open].sort((a, b) => a.at - b.at);
}

/** One after a digit may stand for inches or seconds of arc: then it is not certain that one is missing. */
function loneStraight(text: string): Lone[] {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
  if (marks.length % 2 === 0 || /\p{Nd}"/u.test(text)) return [];
  return [{ mark: '"', at: marks.at(-1)! }];
}

/**
 * Words of more than one paragraph are closed in the last of them only; each paragraph of them may begin with a mark of its own.
 * Such marks have their partner, and are taken from the lone ones.
 */
function excuse(proses: readonly Prose[], lone: Lone[][], from: number): void {
  const opening = lone[from]!.at(-1);
  if (opening === undefined || PAIRS[opening.mark] === undefined) return;
  const following = paragraphsAfter(proses, from);
  const [ending] = following.filter((index) => lone[index]!.some(({ mark }) => mark === PAIRS[opening.mark])).slice(0, 1);
  if (ending !== undefined) {
    lone[from]!.pop();
    lone[ending] = lone[ending]!.toSpliced(lone[ending]!.findIndex(({ mark }) => mark === PAIRS[opening.mark]), 1);
    return;
  }
  const repeated: number[] = [];
  for (const index of following) {
    const text = proses[index]!.text.trim();
    if (!text.startsWith(opening.mark)) return;
    if (lone[index]!.length === 0) {
      if (!new RegExp(`${PAIRS[opening.mark]}[.!؟…]?$`).test(text)) return;
      for (const before of [from, ...repeated]) lone[before]!.pop();
      return;
    }
    if (lone[index]!.length > 1 || lone[index]![0]?.at !== proses[index]!.text.indexOf(opening.mark)) return;
    repeated.push(index);
  }
}

/** The paragraphs that follow one immediately, as proses by index. */
function paragraphsAfter(proses: readonly Prose[], from: number): number[] {
  const found: number[] = [];
  const { parent, node } = proses[from]!;
  if (node === undefined || parent === undefined || proses[from]!.kind !== 'paragraph') return found;
  let place = parent.children.indexOf(node as never);
  for (let index = from + 1; index < proses.length && found.length < MAX_PARAGRAPHS; index += 1) {
    const prose = proses[index]!;
    if (prose.kind !== 'paragraph' || prose.parent !== parent || parent.children[place + 1] !== prose.node) break;
    place += 1;
    found.push(index);
  }
  return found;
}
