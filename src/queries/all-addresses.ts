import { archivePath, articlePath, HOME_PATH, indexPath, latestPath, listPath, NOT_FOUND_PATH, standalonePath } from '../domain/addresses.ts';
import type { NewsroomReader } from '../store/newsroom-reader.ts';
import { partsOf } from './archive-view.ts';
import { ListPages } from './list-pages.ts';

/** Every address of the site. */
export function* allAddresses(reader: NewsroomReader): Generator<string> {
  yield HOME_PATH;
  yield NOT_FOUND_PATH;
  yield* numbered(latestPath, reader.count('latest'), reader);
  for (const [kind, entries] of [['section', reader.sections], ['agency', reader.agencies], ['author', reader.authors]] as const) {
    yield indexPath(kind);
    for (const id of entries.keys()) yield* numbered((page) => listPath(kind, id, page), reader.count(`${kind}/${id}`), reader);
  }
  yield indexPath('tag');
  for (const { id, count } of reader.lists('tag')) yield* numbered((page) => listPath('tag', id, page), count, reader);
  yield archivePath();
  for (const divisor of [10_000, 100, 1] as const) {
    for (const { key } of reader.periods(divisor)) yield archivePath(...partsOf(key));
  }
  for (const { name } of reader.standalonePages()) yield standalonePath(name);
  for (const code of reader.codes()) yield articlePath(code);
  yield* reader.aliases();
}

function* numbered(pathOf: (page?: number) => string, total: number, reader: NewsroomReader): Generator<string> {
  yield pathOf();
  const { last } = new ListPages(total, reader.config.pageSize);
  for (let page = 1; page <= last; page += 1) yield pathOf(page);
}
