import { archivePath, articlePath, HOME_PATH, indexPath, latestPath, listPath, NOT_FOUND_PATH, SEARCH_PATH, standalonePath, thanksPath } from '../domain/addresses.ts';
import { litePath, OFFLINE_PATH } from '../domain/edition-addresses.ts';
import { liveUpdatesPath } from '../domain/live-addresses.ts';
import { partsOf } from './archive-view.ts';
import { ListPages } from './list-pages.ts';
import { liveUpdatesView } from './live-updates-view.ts';
import { machineAddresses } from './machine-view-for.ts';
import type { PageContext } from './page-context.ts';

const NEWS = articlePath('').slice(0, -1);

/** Every address of the site, each once. */
export function* allAddresses(context: PageContext): Generator<string> {
  const { reader } = context;
  yield* articlesAndLists(reader);
  for (const code of reader.coverage.live()) if (liveUpdatesView(code, context) !== undefined) yield liveUpdatesPath(code);
  yield HOME_PATH;
  yield NOT_FOUND_PATH;
  yield SEARCH_PATH;
  if (reader.config.offline) yield OFFLINE_PATH;
  yield* open(latestPath, reader.seats('latest'), reader);
  for (const [kind, entries] of [['section', reader.sections], ['agency', reader.agencies], ['author', reader.authors]] as const) {
    yield indexPath(kind);
    for (const id of entries.keys()) yield* open((page) => listPath(kind, id, page), reader.seats(`${kind}/${id}`), reader);
  }
  yield indexPath('tag');
  for (const { id, seats } of reader.lists('tag')) yield* open((page) => listPath('tag', id, page), seats, reader);
  yield archivePath();
  for (const divisor of [10_000, 100, 1] as const) {
    for (const { key } of reader.periods(divisor)) yield archivePath(...partsOf(key));
  }
  for (const { name } of reader.standalonePages()) yield standalonePath(name);
  for (const form of ['comments', 'newsletter'] as const) if (reader.config.forms[form] !== undefined) yield thanksPath(form);
  yield* reader.aliases.all();
  yield* machineAddresses(context);
}

/** Articles with their text-only pages, which are made of the same text, and numbered pages of lists. */
function* articlesAndLists(reader: PageContext['reader']): Generator<string> {
  const { lite } = reader.config;
  for (const path of reader.addressesByDate()) {
    yield path;
    if (lite && path.startsWith(NEWS)) yield litePath(path.slice(NEWS.length, -1));
  }
}

/** The newest page of a list, and the growing one while no article sits in it. */
function* open(pathOf: (page?: number) => string, seats: number, reader: PageContext['reader']): Generator<string> {
  yield pathOf();
  const { last } = new ListPages(seats, reader.config.pageSize);
  if (seats % reader.config.pageSize === 0) yield pathOf(last);
}
