import type { Store } from './open-store.ts';

/**
 * The origins of all frames that the newsroom's texts offer, sorted: of drafts too, since a policy that allows them harms nobody, and
 * need not change on the minute of an embargo.
 */
export function storedFrames(store: Store): string[] {
  // Steps from one origin to the next by its index.
  return store.prepare(
    `WITH RECURSIVE used(origin) AS (
       SELECT min(origin) FROM frames
       UNION ALL SELECT (SELECT min(origin) FROM frames WHERE origin > used.origin) FROM used WHERE used.origin IS NOT NULL
     )
     SELECT origin FROM used WHERE origin IS NOT NULL
     UNION SELECT value FROM standalone, json_each(page, '$.document.frames') ORDER BY 1`,
  ).all().map(({ origin }) => String(origin));
}
