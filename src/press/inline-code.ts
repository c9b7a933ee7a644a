import { hash } from 'node:crypto';

/** The style sheets and scripts that the compiled templates write into pages. What else stands in a page is not ours, and gets no hash. */
export interface InlineCode {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** The hashes of inline code, as a content security policy has them. */
export interface InlineHashes {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** SHA-256 in Base64 of the text of an inline element: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export function inlineHash(text: string): string {
  return hash('sha256', text, 'base64');
}

/** The templates' code with the style sheet of the newsroom's colours, where it has its own. */
export function withColours({ styles, scripts }: InlineCode, { colours }: { readonly colours?: string }): InlineCode {
  return { styles: colours === undefined ? styles : [...styles, colours], scripts };
}

/** The hashes of all inline code of the templates, sorted, each once. */
export function inlineHashes({ styles, scripts }: InlineCode, stylesAsPrinted: (css: string) => string): InlineHashes {
  const each = (texts: readonly string[]): string[] => [...new Set(texts.map(inlineHash))].sort();
  return { styles: each(styles.map(stylesAsPrinted)), scripts: each(scripts) };
}
