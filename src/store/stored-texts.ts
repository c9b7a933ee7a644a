import type { MarkdownDocument } from '../markdown/markdown-document.ts';
import { unpackTexts } from './pack-texts.ts';
import type { StoredRows } from './stored-rows.ts';

/** How many rows of texts that were compressed together are kept at hand. */
const KEPT_TEXTS = 64;

/** The articles' texts. Those that were compressed together are neighbours in time, so that one of them is seldom asked for alone. */
export class StoredTexts {
  readonly #rows: StoredRows;
  readonly #texts = new Map<number, readonly string[]>();
  /** The last text that was asked for: a page and its text-only edition are printed one after the other. */
  #last: { readonly id: number; readonly document: MarkdownDocument } | undefined;

  constructor(rows: StoredRows) {
    this.#rows = rows;
  }

  /** The text of an article, by the id of its row. */
  document(id: number): MarkdownDocument {
    if (this.#last?.id !== id) this.#last = { id, document: this.#read(id) };
    return this.#last.document;
  }

  #read(id: number): MarkdownDocument {
    const { text, position } = this.#rows.get('SELECT text, position FROM bodies WHERE id = ?', id) ?? {};
    return JSON.parse(this.#together(Number(text))[Number(position)] ?? '') as MarkdownDocument;
  }

  #together(row: number): readonly string[] {
    let texts = this.#texts.get(row);
    if (texts === undefined) {
      if (this.#texts.size >= KEPT_TEXTS) this.#texts.clear();
      this.#texts.set(row, (texts = unpackTexts(this.#rows.get('SELECT packed FROM texts WHERE id = ?', row)?.['packed'] as Uint8Array)));
    }
    return texts;
  }
}
