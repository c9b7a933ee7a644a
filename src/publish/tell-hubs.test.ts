import { expect, test } from 'vitest';
import { tellHubs, type HubReach } from './tell-hubs.ts';

const topics = (...names: string[]): { topic: string; hub: string }[] => names.map((name) => ({ topic: `https://x.example/${name}`, hub: 'https://hub.example/' }));

function reach(answer: (body: string) => Promise<number>, now = (): number => 0): HubReach {
  return {
    fetch: async (_, { body }) => {
      const status = await answer(String(body));
      return { ok: status < 300, status, body: null };
    },
    now, patience: 5000, wholePatience: 10_000,
  };
}

test('each feed is told of once, as a form', async () => {
  const bodies: string[] = [];
  const { told, notes } = await tellHubs(topics('feed.xml', 'tag/%D8%A2%D8%A8/atom.xml'), reach(async (body) => { bodies.push(body); return 204; }));
  expect(told).toEqual(['https://x.example/feed.xml', 'https://x.example/tag/%D8%A2%D8%A8/atom.xml']);
  expect(notes).toEqual([]);
  expect(bodies.sort()).toEqual([
    'hub.mode=publish&hub.url=https%3A%2F%2Fx.example%2Ffeed.xml', 'hub.mode=publish&hub.url=https%3A%2F%2Fx.example%2Ftag%2F%25D8%25A2%25D8%25A8%2Fatom.xml',
  ]);
});

test.each<[what: string, answer: (body: string) => Promise<number>, why: string]>([
  ['refuses', async () => 403, 'it answered 403'],
  ['leads elsewhere', async () => 302, 'it answered 302'],
  ['cannot be reached', () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') })), 'connect ECONNREFUSED 127.0.0.1:1'],
  ['does not answer', () => Promise.reject(new DOMException('x', 'TimeoutError')), 'no answer in 5 s'],
])('a hub that %s is noted, once for all feeds', async (_, answer, why) => {
  const { told, notes } = await tellHubs(topics('feed.xml', 'atom.xml'), reach(answer));
  expect(told).toEqual([]);
  expect(notes).toEqual([`the hub https://hub.example/ was not told of 2 feeds (${why}); their readers will see the news later`]);
});

test('when the time for all of them is over, no more is asked', async () => {
  let time = 0;
  const { told, notes } = await tellHubs(topics(...Array.from({ length: 20 }, (__, at) => `${at}.xml`)), reach(async () => { time += 1000; return 204; }, () => time));
  expect(told.length).toBeLessThan(20);
  expect(notes).toEqual([`the hub https://hub.example/ was not told of ${20 - told.length} feeds (the time for it was over); their readers will see the news later`]);
});
