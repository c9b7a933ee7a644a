import type { MarkdownDocument } from '../markdown/markdown-document.ts';
import { unpackTexts } from './pack-texts.ts';
import type { StoredRows } from './stored-rows.ts';

/** How many rows of texts that were compressed together are kept at hand. */
const KEPT_TEXTS = 64;

/** The articles' texts. Those that were compressed together are neighbours in time, so that one of them is seldom asked for alone. */
export class StoredTexts {
  readonly #rows: StoredRows;
  readonly #texts = new Map<number, readonly string[]>();

  constructor(rows: StoredRows) {
    this.#rows = rows;
  }

  /** The text of an article, by the id of its row. */
  document(id: number): MarkdownDocument {
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
