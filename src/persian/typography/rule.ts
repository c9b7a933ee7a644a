/** A change of a text: what stands from `start` to before `end` (UTF-16 code units) becomes the replacement. */
export interface RuleEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** One rule of safe typography. */
export interface Rule<Id extends string = string> {
  /** Permanent: settings and reports name the rule by it. */
  readonly id: Id;
  /**
   * Source of a regular expression that matches any text in which the rule may find something. Most texts match none of
   * these, and cost no more than that.
   */
  readonly trigger: string;
  /**
   * The changes that the rule asks for, in the order of the text and apart from each other.
   *
   * @param text a paragraph in which what must not be changed is masked (see mask.ts)
   */
  readonly find: (text: string) => RuleEdit[];
}

/**
 * The edits that give each match of a pattern a replacement. Undefined, or what stands there already, leaves the match alone.
 *
 * @param pattern with the `g` flag
 */
export function editsOf(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string | undefined): RuleEdit[] {
  const edits: RuleEdit[] = [];
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement === undefined || replacement === match[0]) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, replacement });
  }
  return edits;
}

/** Carries edits out that are in the order of the text and apart from each other. */
export function applyEdits(text: string, edits: readonly RuleEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, replacement } of edits) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
