import { expect, test } from 'vitest';
import { readContainers } from './line-containers.ts';
import { createNestingScan } from './nesting-scan.ts';

test.each([
  ['- a\n  - b\n  - c\n- d\ne', [1, 2, 2, 1, 0]],
  ['> a\n> > b\nc', [1, 2, 0]],
  ['> - a\n>   - b', [2, 3]],
  [':::a\nb\n:::\nc', [1, 1, 0, 0]],
  ['::::a\n:::b\n:::\n::::\nc', [1, 2, 1, 0, 0]],
  [':::a\n:::b\n:::\nc', [1, 2, 0, 0]],
  [':::\na', [0, 0]],
])('%j', (text, depths) => {
  const depthOf = createNestingScan();
  expect(text.split('\n').map((line) => depthOf(readContainers(line)).containers)).toEqual(depths);
});
