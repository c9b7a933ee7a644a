/** How many inline marks a text may have: brackets, stars, underscores, tildes, `<`, `@` and runs of backticks. */
export interface MarkLimits {
  /** Marks in one paragraph. */
  readonly marks: number;
  /** The sum over all paragraphs of marks times characters: about the steps of a parser when no mark finds its partner. */
  readonly work: number;
  /** Backticks in a row. */
  readonly backticks: number;
  /** Lines of one paragraph. */
  readonly paragraphLines: number;
}

const MARKS = /[*_~[\]<@]|`+/g;

/**
 * Adds up the inline marks of each paragraph. Marks that find no partner make a parser look through the
 * rest of their paragraph again and again, so that some thousands in one paragraph take minutes.
 *
 * @returns a function to be called with each line, in order, and whether a new paragraph begins with it;
 *   it answers whether the text is still within the limits
 */
export function createMarkScan(limits: MarkLimits): (line: string, begins: boolean) => boolean {
  let workBefore = 0;
  let marks = 0;
  let characters = 0;
  let lines = 0;
  return (line, begins) => {
    if (begins) {
      workBefore += marks * characters;
      marks = characters = lines = 0;
    }
    lines++;
    characters += line.length;
    for (const [mark] of line.matchAll(MARKS)) {
      marks++;
      if (mark.length > limits.backticks) return false;
    }
    const work = workBefore + marks * characters;
    return marks <= limits.marks && lines <= limits.paragraphLines && work <= limits.work;
  };
}
