import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { pageOf, paginate, type SeatKey } from './list-paging.ts';
import { SCHEMA } from './schema.ts';

const SIZE = 4;

/** Random numbers that are the same in every run: a linear congruential generator, good enough to choose seats. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

class List {
  readonly store = new DatabaseSync(':memory:');
  readonly seats: SeatKey[] = [];

  constructor() {
    this.store.exec(SCHEMA);
  }

  add(key: SeatKey): void {
    if (this.seats.some(({ date, code }) => date === key.date && code === key.code)) return;
    this.seats.push(key);
    this.seats.sort((a, b) => a.date - b.date || (a.code < b.code ? -1 : 1));
    this.store.prepare('INSERT INTO list_members VALUES (1, ?, ?, 0, 1, NULL)').run(key.date, key.code);
  }

  remove(index: number): SeatKey {
    const [key] = this.seats.splice(index, 1) as [SeatKey];
    this.store.prepare('DELETE FROM list_members WHERE list = 1 AND date = ? AND code = ?').run(key.date, key.code);
    return key;
  }

  /** Pages as they are kept. */
  kept(): unknown[] {
    return this.store.prepare('SELECT page, date, code FROM list_pages WHERE list = 1 ORDER BY page').all().map((row) => ({ ...row }));
  }

  /** Pages as they should be. */
  expected(): unknown[] {
    return this.seats.filter((_, index) => index % SIZE === 0).map(({ date, code }, index) => ({ page: index + 1, date, code }));
  }
}

describe('pages of a list', () => {
  test.each([1, 2, 3])('begin where counting from the oldest says, whatever comes and goes (seed %i)', (seed) => {
    const below = numbers(seed);
    const list = new List();
    for (let step = 0; step < 300; step += 1) {
      const moved: SeatKey[] = [];
      for (let change = 0; change <= below(3); change += 1) {
        if (list.seats.length > 0 && below(100) < 40) moved.push(list.remove(below(list.seats.length)));
        else {
          const key = { date: below(40), code: `c${below(40)}` };
          list.add(key);
          moved.push(key);
        }
      }
      const sorted = [...moved].sort((a, b) => a.date - b.date || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
      const before = list.kept();
      const [from, to] = paginate(list.store, 1, SIZE, sorted[0], sorted.at(-1));
      expect(list.kept(), `step ${step}`).toEqual(list.expected());
      // What lies outside of the pages that are said to have changed begins where it did.
      const unchanged = (page: number): boolean => page < from || page > to;
      const beginnings = (pages: unknown[]) => (pages as { page: number }[]).filter(({ page }) => unchanged(page));
      expect(beginnings(list.kept()), `step ${step}`).toEqual(beginnings(before).filter(({ page }) => page <= Math.ceil(list.seats.length / SIZE)));
    }
  });

  test('tell the page of each seat', () => {
    const list = new List();
    for (let index = 0; index < 23; index += 1) list.add({ date: Math.floor(index / 2), code: `c${index}` });
    paginate(list.store, 1, SIZE, undefined, undefined);
    expect(list.seats.map((key) => pageOf(list.store, 1, list.seats.length, SIZE, key))).toEqual(list.seats.map((_, index) => Math.floor(index / SIZE) + 1));
  });

  test('are cut anew for another size', () => {
    const list = new List();
    for (let index = 0; index < 10; index += 1) list.add({ date: index, code: 'c' });
    paginate(list.store, 1, 2, undefined, undefined);
    paginate(list.store, 1, SIZE, undefined, undefined);
    expect(list.kept()).toEqual(list.expected());
  });

  test('are gone when nobody sits there', () => {
    const list = new List();
    list.add({ date: 1, code: 'c' });
    paginate(list.store, 1, SIZE, undefined, undefined);
    const key = list.remove(0);
    paginate(list.store, 1, SIZE, key, key);
    expect(list.kept()).toEqual([]);
  });
});
