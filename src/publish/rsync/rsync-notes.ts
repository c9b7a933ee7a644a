import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Note, ReadNote } from '../note-store.ts';
import type { RemoteNotes } from '../remote-site.ts';
import type { RsyncTransfer } from './rsync-transfer.ts';

/** The folder of our bookkeeping on the host. No page can lie there. */
export const BOOKKEEPING = '.khabar';

/**
 * The bookkeeping on a host. A note's version is the hash of its text. rsync has no conditional write: two who begin in
 * the same moment are told so by the checks that follow.
 */
export class RsyncNotes implements RemoteNotes {
  readonly #transfer: RsyncTransfer;

  constructor(transfer: RsyncTransfer) {
    this.#transfer = transfer;
  }

  async read(names: readonly string[]): Promise<Map<string, ReadNote>> {
    const notes = new Map<string, ReadNote>();
    for (const [folder, wanted] of Map.groupBy(names, dirname)) {
      const place = await this.#transfer.fetch(`${BOOKKEEPING}/${folder}`, wanted.map((name) => basename(name)));
      for (const name of wanted) {
        const text = await readFile(join(place, basename(name)), 'utf8').catch(() => undefined);
        if (text !== undefined) notes.set(name, { name, text, version: hash('sha256', text) });
      }
    }
    return notes;
  }

  async write(notes: readonly Note[]): Promise<void> {
    const place = await this.#transfer.folder();
    const files = notes.map(({ name, text }, index) => ({ path: `${BOOKKEEPING}/${name}`, file: join(place, String(index)), text }));
    for (const { file, text } of files) await writeFile(file, text);
    await this.#transfer.send(files);
  }

  async replace(note: Note, version: string | undefined): Promise<string | undefined> {
    const present = (await this.read([note.name])).get(note.name);
    if (present?.version !== version) return present?.text === note.text ? present.version : undefined;
    await this.write([note]);
    return hash('sha256', note.text);
  }

  async remove(names: readonly string[]): Promise<void> {
    await this.#transfer.delete(names.map((name) => `${BOOKKEEPING}/${name}`));
  }

  async list(folder: string): Promise<string[]> {
    return (await this.#transfer.list(`${BOOKKEEPING}/${folder}/`, [])).map(({ path }) => path);
  }
}
