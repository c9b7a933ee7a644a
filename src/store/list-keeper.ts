import type { StatementSync } from 'node:sqlite';
import { articlePath, indexPath, listAddress, PAGES_SITEMAP_PATH, type ListKind } from '../domain/addresses.ts';
import { paginate, pageOf, type SeatKey } from './list-paging.ts';
import type { Store } from './open-store.ts';
import { FeedToucher } from './touch-feeds.ts';
import type { Touched } from './touched.ts';

/** An article's seat in a list. One that was taken down keeps its seat, so that the pages after it stay as they are. */
export interface Seat extends SeatKey {
  /** `section/sport`, `tag/ناتو`, `latest`. */
  readonly list: string;
  readonly id: number;
  readonly listed: boolean;
  /** How a tag is spelled by this article. */
  readonly label: string | null;
  /** All that the list shows of the article. */
  readonly card: string;
}

/** The seats of lists before and after some articles have changed, by list, date and code. */
type SeatChanges = Map<string, { before?: Seat; after?: Seat }>;

/** Keeps the lists: who sits in them, where their pages begin, how many articles readers find. */
export class ListKeeper {
  readonly #store: Store;
  readonly #touched: Touched;
  readonly #pageSize: number;
  readonly #changes: SeatChanges = new Map();
  #feeds: FeedToucher | undefined;
  readonly #statements: Record<'list' | 'create' | 'count' | 'seat' | 'update' | 'leave' | 'label' | 'members', StatementSync>;

  /** @param pageSize articles on a page of a list */
  constructor(store: Store, touched: Touched, pageSize: number) {
    this.#store = store;
    this.#touched = touched;
    this.#pageSize = pageSize;
    this.#statements = {
      list: store.prepare('SELECT id, seats, listed, label FROM lists WHERE name = ?'),
      create: store.prepare('INSERT INTO lists (name) VALUES (?)'),
      count: store.prepare('UPDATE lists SET seats = ?, listed = ?, label = ? WHERE id = ?'),
      seat: store.prepare('INSERT INTO list_members VALUES (?, ?, ?, ?, ?, ?)'),
      update: store.prepare('UPDATE list_members SET id = ?, listed = ?, label = ? WHERE list = ? AND date = ? AND code = ?'),
      leave: store.prepare('DELETE FROM list_members WHERE list = ? AND date = ? AND code = ?'),
      label: store.prepare('SELECT label FROM list_members WHERE list = ? AND listed = 1 ORDER BY date, code LIMIT 1'),
      members: store.prepare('SELECT code FROM list_members WHERE list = ?'),
    };
  }

  /** Notes seats that articles had. */
  leave(seats: readonly Seat[]): void {
    for (const seat of seats) this.#changeOf(seat).before = seat;
  }

  /** Notes seats that articles shall have. */
  take(seats: readonly Seat[]): void {
    for (const seat of seats) this.#changeOf(seat).after = seat;
  }

  /**
   * Carries out what was noted, and touches the pages that show it.
   *
   * @param cutsPages whether pages are cut anew too; else `repaginate` has to follow
   */
  settle(cutsPages = true): void {
    const byList = new Map<string, { before?: Seat; after?: Seat }[]>();
    for (const change of this.#changes.values()) {
      const { list } = (change.after ?? change.before) as Seat;
      const changes = byList.get(list);
      if (changes === undefined) byList.set(list, [change]);
      else changes.push(change);
    }
    for (const [name, changes] of byList) this.#settleList(name, changes, cutsPages);
    this.#changes.clear();
  }

  /** Cuts all lists into pages anew, after the number of articles on a page has changed. */
  repaginate(): void {
    for (const { id } of this.#store.prepare('SELECT id FROM lists').all()) paginate(this.#store, Number(id), this.#pageSize, undefined, undefined);
  }

  #settleList(name: string, changes: readonly { before?: Seat; after?: Seat }[], cutsPages: boolean): void {
    const { id, seats, listed, label } = this.#listOf(name);
    const moved: SeatKey[] = [];
    const shown: SeatKey[] = [];
    let [seatsNow, listedNow] = [seats, listed];
    for (const { before, after } of changes) {
      const key = (after ?? before) as Seat;
      if (before === undefined && after !== undefined) this.#statements.seat.run(id, after.date, after.code, after.id, after.listed ? 1 : 0, after.label);
      else if (after === undefined) this.#statements.leave.run(id, key.date, key.code);
      else this.#statements.update.run(after.id, after.listed ? 1 : 0, after.label, id, key.date, key.code);
      seatsNow += (after === undefined ? 0 : 1) - (before === undefined ? 0 : 1);
      listedNow += (after?.listed === true ? 1 : 0) - (before?.listed === true ? 1 : 0);
      if (before === undefined || after === undefined) moved.push(key);
      else if (before.listed !== after.listed || before.label !== after.label || before.card !== after.card) shown.push(key);
    }
    const labelNow = name.startsWith('tag/') ? this.#labelOf(id) : null;
    this.#statements.count.run(seatsNow, listedNow, labelNow, id);
    const isRenamed = labelNow !== label;
    if (!cutsPages) return;
    const shifted = moved.length === 0 ? undefined : paginate(this.#store, id, this.#pageSize, first(moved), last(moved));
    if (this.#touched.isEverything || (moved.length === 0 && shown.length === 0)) return;
    this.#touchPages(name, { id, seats, seatsNow, shifted, shown, all: isRenamed || (listed > 0) !== (listedNow > 0) });
    if (listed !== listedNow || isRenamed) {
      this.#touchIndex(name);
      (this.#feeds ??= new FeedToucher(this.#store, this.#touched)).list(name, listed, listedNow, isRenamed);
    }
    if ((listed > 0) !== (listedNow > 0) && !name.startsWith('tag/')) this.#touched.page(PAGES_SITEMAP_PATH);
    if (isRenamed) for (const { code } of this.#statements.members.all(id)) this.#touched.page(articlePath(String(code)));
  }

  #touchPages(name: string, { id, seats, seatsNow, shifted, shown, all }: {
    id: number; seats: number; seatsNow: number; shifted: [from: number, to: number] | undefined; shown: readonly SeatKey[]; all: boolean;
  }): void {
    const [growingBefore, growing] = [seats, seatsNow].map((count) => Math.floor(count / this.#pageSize) + 1) as [number, number];
    const pages = new Set<number>();
    const range = (from: number, to: number): void => { for (let page = Math.max(1, from); page <= to; page += 1) pages.add(page); };
    if (all) range(1, Math.max(growingBefore, growing));
    if (shifted !== undefined) range(...shifted);
    for (const key of shown) pages.add(pageOf(this.#store, id, seatsNow, this.#pageSize, key));
    // The growing page is the newest one's twin while it is empty, and the page before it links to it.
    range(Math.min(growingBefore, growing) - 1, Math.max(growingBefore, growing));
    this.#touched.page(listAddress(name));
    for (const page of pages) this.#touched.page(listAddress(name, page));
  }

  #touchIndex(name: string): void {
    if (name !== 'latest') this.#touched.page(indexPath(name.slice(0, name.indexOf('/')) as ListKind));
  }

  #listOf(name: string): { id: number; seats: number; listed: number; label: string | null } {
    const row = this.#statements.list.get(name);
    if (row !== undefined) return row as unknown as { id: number; seats: number; listed: number; label: string | null };
    return { id: Number(this.#statements.create.run(name).lastInsertRowid), seats: 0, listed: 0, label: null };
  }

  #labelOf(id: number): string | null {
    const label = this.#statements.label.get(id)?.['label'];
    return typeof label === 'string' ? label : null;
  }

  #changeOf({ list, date, code }: Seat): { before?: Seat; after?: Seat } {
    const key = `${list}\0${date}\0${code}`;
    let change = this.#changes.get(key);
    if (change === undefined) this.#changes.set(key, (change = {}));
    return change;
  }
}

function compare(a: SeatKey, b: SeatKey): number {
  return a.date - b.date || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

function first(keys: readonly SeatKey[]): SeatKey | undefined {
  return keys.reduce((least, key) => (compare(key, least) < 0 ? key : least));
}

function last(keys: readonly SeatKey[]): SeatKey | undefined {
  return keys.reduce((most, key) => (compare(key, most) > 0 ? key : most));
}
