import type { Text } from 'mdast';
import type { Data, Processor } from 'unified';
import type { Segment } from './segments.ts';

/** What the parser noted of a text node: parts in order, ends of lines left out. `source` counts from where the node begins. */
export type NotedSegment = Omit<Segment, 'kind'> & { readonly kind: 'exact' | 'written' };

declare module 'mdast' {
  interface TextData {
    segments?: NotedSegment[];
  }
}

type Extensions = NonNullable<Data['fromMarkdownExtensions']>;
type Extension = Exclude<Extensions[number], unknown[]>;
type Handle = NonNullable<Extension['enter']>[string];
type Context = ThisParameterType<Handle>;
type Token = Parameters<Handle>[0];

/**
 * Makes the parser note where each part of a text node stands: an escape or an entity is shorter in the text than in the file.
 * It is used after all other extensions, and drops what would change text nodes after parsing, such as the search for
 * bare e-mail addresses.
 */
export function remarkTextSegments(this: Processor): void {
  const data = this.data();
  const others = (data.fromMarkdownExtensions ?? []).flat().map(({ transforms, ...rest }) => rest);
  data.fromMarkdownExtensions = [...others, {
    enter: { data: openText, characterEscape: openText, characterReference: openText },
    exit: { data: closeExact, characterEscapeValue: closeEscape, characterReference: closeReference },
  }];
}

/** As mdast-util-from-markdown begins a text: https://github.com/syntax-tree/mdast-util-from-markdown */
function openText(this: Context, token: Token): void {
  const siblings = (this.stack.at(-1) as { children: unknown[] }).children as Text[];
  let tail = siblings.at(-1);
  if (tail === undefined || tail.type !== 'text') {
    tail = { type: 'text', value: '', position: { start: pointOf(token.start), end: pointOf(token.end) } };
    siblings.push(tail);
  }
  this.stack.push(tail);
}

function closeExact(this: Context, token: Token): void {
  const tail = this.stack.pop() as Text;
  note(tail, 'exact', tail.value.length, this.sliceSerialize(token), token.start.offset, token.end.offset);
  tail.position!.end = pointOf(token.end);
}

/** The token is what follows the backslash. */
function closeEscape(this: Context, token: Token): void {
  const tail = this.stack.pop() as Text;
  note(tail, 'written', tail.value.length, this.sliceSerialize(token), token.start.offset - 1, token.end.offset);
  tail.position!.end = pointOf(token.end);
}

/** The parser has added what the reference means by now. */
function closeReference(this: Context, token: Token): void {
  const tail = this.stack.pop() as Text;
  const last = tail.data?.segments?.at(-1);
  // An end of a line that came before is not noted; a reference never means one.
  const begins = tail.value.lastIndexOf('\n') + 1;
  const at = Math.max(last === undefined ? 0 : last.at + last.length, begins);
  note(tail, 'written', at, '', token.start.offset, token.end.offset, tail.value.length - at);
  tail.position!.end = pointOf(token.end);
}

function note(tail: Text, kind: 'exact' | 'written', at: number, text: string, start: number, end: number, length = text.length): void {
  tail.value += text;
  ((tail.data ??= {}).segments ??= []).push({ kind, at, length, source: start - tail.position!.start.offset!, sourceLength: end - start });
}

function pointOf({ line, column, offset }: Token['start']) {
  return { line, column, offset };
}
