import { applyEdits, type RuleEdit } from './rule.ts';

/** A part of the original text; with a text of its own where it has been changed. */
interface Part<Id> {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
  readonly rule?: Id;
}

/**
 * Follows a text through the edits of several rules, of which each sees what those before it have made, and tells in the
 * end what has become of the original.
 */
export class EditTrack<Id extends string> {
  readonly #original: string;
  #parts: readonly Part<Id>[];
  /** The text as it is by now. */
  text: string;

  constructor(original: string) {
    this.#original = original;
    this.text = original;
    this.#parts = [{ start: 0, end: original.length }];
  }

  /** Carries edits of the text as it is by now out, which are in its order and apart from each other. */
  apply(edits: readonly RuleEdit[], rule: Id): void {
    this.text = applyEdits(this.text, edits);
    const parts = new PartReader(this.#parts);
    const result: Part<Id>[] = [];
    for (const { start, end, replacement } of edits) {
      for (const part of parts.upTo(start)) result.push(part);
      result.push(joined(parts, parts.upTo(end), replacement, rule));
    }
    for (const part of parts.upTo(Infinity)) result.push(part);
    this.#parts = result;
  }

  /** What was changed, by places in the original, in its order. */
  get edits(): (RuleEdit & { readonly rule: Id })[] {
    return this.#parts.flatMap(({ start, end, text, rule }) => (
      text === undefined || rule === undefined || text === this.#original.slice(start, end) ? [] : [{ start, end, replacement: text, rule }]
    ));
  }
}

/** One changed part in the place of those that an edit covers. Of a part that was changed before, the first rule keeps its name. */
function joined<Id extends string>(reader: PartReader<Id>, covered: readonly Part<Id>[], replacement: string, rule: Id): Part<Id> {
  const start = covered[0]?.start ?? reader.place;
  const end = covered.at(-1)?.end ?? start;
  return { start, end, text: replacement, rule: covered.find((part) => part.rule !== undefined)?.rule ?? rule };
}

/** Hands parts out piece by piece. */
class PartReader<Id> {
  readonly #parts: readonly Part<Id>[];
  #index = 0;
  /** How much of the present part has been handed out, and where it began in the text of now. */
  #used = 0;
  #offset = 0;

  constructor(parts: readonly Part<Id>[]) {
    this.#parts = parts;
  }

  /** Where the next piece begins in the original. */
  get place(): number {
    const part = this.#parts[this.#index];
    if (part === undefined) return this.#parts.at(-1)?.end ?? 0;
    if (part.text === undefined) return part.start + this.#used;
    return this.#used === 0 ? part.start : part.end;
  }

  /** The pieces before a place in the text of now that have not been handed out yet. */
  upTo(place: number): Part<Id>[] {
    const pieces: Part<Id>[] = [];
    for (let part = this.#parts[this.#index]; part !== undefined; part = this.#parts[this.#index]) {
      const length = part.text?.length ?? part.end - part.start;
      const wanted = Math.min(length, place - this.#offset);
      const isWhole = wanted === length;
      if (wanted > this.#used || (length === 0 && isWhole && this.#offset < place)) pieces.push(this.#piece(part, wanted, isWhole));
      if (!isWhole || (length === 0 && this.#offset >= place)) {
        this.#used = Math.max(this.#used, wanted);
        break;
      }
      this.#index += 1;
      this.#used = 0;
      this.#offset += length;
    }
    return pieces;
  }

  /** A piece of a changed part: its first one stands for all that the part has replaced. */
  #piece(part: Part<Id>, wanted: number, isWhole: boolean): Part<Id> {
    if (part.text === undefined) return { start: part.start + this.#used, end: isWhole ? part.end : part.start + wanted };
    const start = this.#used === 0 ? part.start : part.end;
    return { ...part, start, end: part.end, text: part.text.slice(this.#used, wanted) };
  }
}
