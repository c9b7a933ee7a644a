import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { bidiRuns, type BidiRun } from '../persian/bidi-runs.ts';

/** Stands for what is no text of the line: code, pictures, blocks. */
const OBJECT = '\uFFFC';
/** Elements within a line, of which the words go on in those around. */
const INLINE = new Set(['a', 'b', 'del', 'em', 'i', 'mark', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u']);

type Child = RootContent | ElementContent;

/**
 * Sets words of other scripts, numbers with a sign and telephone numbers apart by `<bdi>`, so that they and the Persian around
 * them keep their order (see bidi-runs.ts). A run may go through emphasis and links: «**New** York» is one. What has a direction
 * of its own, such as code and Latin paragraphs, is left alone.
 */
export function rehypeBidi(): (tree: Root) => void {
  return isolateIn;
}

/** Isolates the runs of an element's own line, and those of the blocks in it. */
function isolateIn(parent: Parents): void {
  let hasText = false;
  for (const child of parent.children) {
    if (child.type === 'text') hasText = true;
    else if (isLine(child)) hasText ||= child.children.length > 0;
    else if ('children' in child && !hasDirection(child)) isolateIn(child);
  }
  if (!hasText) return;
  const runs = bidiRuns(lineOf(parent));
  if (runs.length > 0) (parent as Root).children = isolated(parent, 0, runs) as Root['children'];
}

function isLine(node: Child): node is Element {
  return node.type === 'element' && INLINE.has(node.tagName) && !hasDirection(node);
}

function hasDirection(node: Child): boolean {
  return node.type === 'element' && (node.properties['dir'] !== undefined || node.tagName === 'bdi' || node.tagName === 'code');
}

/** The text of a line, an object character for all that is none. */
function lineOf(node: Parents): string {
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === 'text') return only.value;
  return (node.children as Child[]).map(textOf).join('');
}

function textOf(child: Child): string {
  if (child.type === 'text') return child.value;
  return isLine(child) ? lineOf(child) : OBJECT;
}

/** A child of a part of a line, and its place in the line. */
interface Place {
  readonly child: Child;
  readonly start: number;
  readonly end: number;
}

/**
 * The children of a part of a line, with the runs in it wrapped. A run that begins or ends within another element than it
 * ends or begins in cannot be wrapped, and stays.
 *
 * @param offset where the part begins in the line
 * @param runs those that lie in the part
 */
function isolated(part: Parents, offset: number, runs: readonly BidiRun[]): Child[] {
  const places = placesOf(part, offset);
  const within = new Map<Place, BidiRun[]>();
  const wraps: BidiRun[] = [];
  let first = 0;
  for (const run of runs) {
    while (places[first]!.end <= run.start) first += 1;
    let last = first;
    while (places[last]!.end < run.end) last += 1;
    const [from, to] = [places[first]!, places[last]!];
    if (from === to && isLine(from.child)) {
      const inner = within.get(from);
      if (inner === undefined) within.set(from, [run]);
      else inner.push(run);
    } else if ((from.child.type === 'text' || from.start === run.start) && (to.child.type === 'text' || to.end === run.end)) {
      wraps.push(run);
    }
  }
  for (const [{ child, start }, inner] of within) (child as Element).children = isolated(child as Element, start, inner) as ElementContent[];
  return wrapped(places, wraps);
}

function placesOf(part: Parents, offset: number): Place[] {
  let start = offset;
  return (part.children as Child[]).map((child) => {
    const place = { child, start, end: start + textOf(child).length };
    start = place.end;
    return place;
  });
}

function wrapped(places: readonly Place[], wraps: readonly BidiRun[]): Child[] {
  const result: Child[] = [];
  let next = 0;
  let children: Child[] = result;
  for (const { child, start, end } of places) {
    for (let at = start; ;) {
      const wrap = wraps[next];
      if (wrap !== undefined && wrap.start === at && children === result) {
        const bdi: Element = { type: 'element', tagName: 'bdi', properties: {}, children: [] };
        result.push(bdi);
        children = bdi.children;
      }
      const border = wrap === undefined ? end : children === result ? wrap.start : wrap.end;
      const to = Math.min(end, border);
      children.push(child.type === 'text' ? { ...child, value: child.value.slice(at - start, to - start) } : child);
      at = to;
      if (wrap !== undefined && at === wrap.end && children !== result) {
        children = result;
        next += 1;
      }
      if (at >= end) break;
    }
  }
  return result;
}
