import type { FeedTopic } from './feed-topic.ts';
import { inParallel } from '../press/in-parallel.ts';

/** What telling hubs needs of the outside. */
export interface HubReach {
  readonly fetch: (address: string, request: RequestInit) => Promise<Pick<Response, 'ok' | 'status' | 'body'>>;
  /** The time in milliseconds. */
  readonly now: () => number;
  /** How long a hub may take for one answer, in milliseconds. */
  readonly patience: number;
  /** How long all of them may take, in milliseconds: a site whose every feed changed has thousands. */
  readonly wholePatience: number;
}

/** What became of it. */
export interface HubsTold {
  /** The feeds of which a hub has heard, by their addresses. */
  readonly told: readonly string[];
  /** What went wrong, in plain words, one line a hub. */
  readonly notes: readonly string[];
}

/** Requests at a time: a hub is somebody else's. */
const REQUESTS_AT_ONCE = 4;

/**
 * Tells hubs that feeds have changed, so that they fetch them and pass the news on at once. WebSub leaves open how a publisher
 * does that; all hubs understand what its forerunner fixed: a form with `hub.mode=publish` and `hub.url`, one request a feed.
 * A hub that does not answer is no fault of the publish: readers ask the feed themselves in time.
 *
 * @see https://www.w3.org/TR/websub/#publishing and https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.3.html, 7.1
 */
export async function tellHubs(topics: readonly FeedTopic[], reach: HubReach): Promise<HubsTold> {
  const started = reach.now();
  const told: string[] = [];
  const failures = new Map<string, { count: number; why: string }>();
  await inParallel(topics, REQUESTS_AT_ONCE, async ({ topic, hub }) => {
    const left = reach.wholePatience - (reach.now() - started);
    const why = left <= 0 ? 'the time for it was over' : await tell(topic, hub, reach, Math.min(reach.patience, left));
    if (why === undefined) told.push(topic);
    else failures.set(hub, { count: (failures.get(hub)?.count ?? 0) + 1, why: failures.get(hub)?.why ?? why });
  });
  const notes = [...failures].map(([hub, { count, why }]) => `the hub ${hub} was not told of ${count} feeds (${why}); their readers will see the news later`);
  return { told: told.sort(), notes };
}

/** @returns why it failed; undefined when the hub has heard */
async function tell(topic: string, hub: string, { fetch }: HubReach, patience: number): Promise<string | undefined> {
  try {
    // A form that is sent on to another address arrives there as a question for a page.
    const response = await fetch(hub, { method: 'POST', body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic }), redirect: 'manual', signal: AbortSignal.timeout(patience) });
    await response.body?.cancel();
    return response.ok ? undefined : `it answered ${response.status}`;
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { message?: string } };
    return name === 'TimeoutError' ? `no answer in ${Math.ceil(patience / 1000)} s` : cause?.message ?? message;
  }
}
