/** What a result shows of an article, in the spelling of its author. */
export interface ResultText {
  readonly title: string;
  readonly kicker?: string;
  /** The words that an excerpt is cut from: lead and text, a line each. */
  readonly text: string;
  /** Gregorian ISO 8601, and the same as a reader reads it: «۲ بهمن ۱۴۰۰». */
  readonly date: string;
  readonly day: string;
  readonly picture?: { readonly src: string; readonly width: number; readonly height: number };
}

/**
 * Reads what a result shows.
 *
 * @throws SyntaxError when it is no JSON
 */
export function readResultText(text: string): ResultText {
  return JSON.parse(text) as ResultText;
}
