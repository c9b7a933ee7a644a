import type { Parent } from 'unist';
import { expect, test } from 'vitest';
import { nodeBeyondDepth } from './tree-depth.ts';

function chain(depth: number): Parent {
  let node: Parent = { type: 'leaf', children: [] };
  for (let level = 0; level < depth; level++) node = { type: 'node', children: [node] };
  return node;
}

test('a tree as deep as the limit is not too deep', () => {
  expect(nodeBeyondDepth(chain(3), 3)).toBeUndefined();
});

test('the first node beyond the limit is found, without recursion', () => {
  expect(nodeBeyondDepth(chain(4), 3)).toMatchObject({ type: 'leaf' });
  expect(nodeBeyondDepth(chain(100_000), 100)).toMatchObject({ type: 'node' });
});
