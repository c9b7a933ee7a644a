import type { Store } from './open-store.ts';

/** Where an article sits in a list: lists are ordered by date, then by news code. */
export interface SeatKey {
  /** Milliseconds since the epoch. */
  readonly date: number;
  readonly code: string;
}

/**
 * Finds anew where the pages of a list begin, from the page of a changed seat on, until they begin where they
 * did before and nothing behind has changed.
 *
 * @param list the list's id
 * @param size seats on a page
 * @param from the first seat that came or went; the list's beginning by default
 * @param to the last such seat; the list's end by default
 * @returns the first and the last page that hold other seats than before
 */
export function paginate(store: Store, list: number, size: number, from: SeatKey | undefined, to: SeatKey | undefined): [from: number, to: number] {
  const begin = store.prepare('SELECT date, code FROM list_pages WHERE list = ? AND page = ?');
  const save = store.prepare('INSERT INTO list_pages VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET date = excluded.date, code = excluded.code');
  const seatAfter = store.prepare('SELECT date, code FROM list_members WHERE list = ? AND (date, code) >= (?, ?) ORDER BY date, code LIMIT 1 OFFSET ?');
  const known = Number(store.prepare('SELECT coalesce(max(page), 0) AS n FROM list_pages WHERE list = ?').get(list)?.['n']);
  let page = from === undefined ? 1 : Math.max(1, pageBefore(store, list, known, from));
  const firstPage = page;
  let at = page === 1 ? seatAfter.get(list, Number.MIN_SAFE_INTEGER, '', 0) : begin.get(list, page);
  while (at !== undefined) {
    const before = begin.get(list, page);
    const isSame = before !== undefined && before['date'] === at['date'] && before['code'] === at['code'];
    if (isSame && page > firstPage && to !== undefined && isAfter(at, to)) return [firstPage, page - 1];
    if (!isSame) save.run(list, page, Number(at['date']), String(at['code']));
    at = seatAfter.get(list, Number(at['date']), String(at['code']), size);
    page += 1;
  }
  store.prepare('DELETE FROM list_pages WHERE list = ? AND page >= ?').run(list, page);
  return [firstPage, Math.max(page - 1, known)];
}

/** The page of a list on which a seat is. */
export function pageOf(store: Store, list: number, seats: number, size: number, key: SeatKey): number {
  const begin = store.prepare('SELECT date, code FROM list_pages WHERE list = ? AND page = ?');
  return search(Math.ceil(seats / size), (page) => {
    const at = begin.get(list, page);
    return at !== undefined && !isAfter(at, key);
  });
}

/** The last page that begins before a seat; 0 when there is none. */
function pageBefore(store: Store, list: number, pages: number, { date, code }: SeatKey): number {
  const begin = store.prepare('SELECT 1 FROM list_pages WHERE list = ? AND page = ? AND (date, code) < (?, ?)');
  return search(pages, (page) => begin.get(list, page, date, code) !== undefined);
}

/** The last number up to a limit for which something holds that holds for all lower ones; 0 when it holds for none. */
function search(limit: number, holds: (page: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isAfter(at: Record<string, unknown>, { date, code }: SeatKey): boolean {
  return Number(at['date']) > date || (at['date'] === date && String(at['code']) > code);
}
