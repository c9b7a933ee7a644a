import { expect, test } from 'vitest';
import { readContainers } from './line-containers.ts';

test.each([
  ['متن', { quotes: 0, items: [], column: 0, text: 'متن' }],
  ['> - متن', { quotes: 1, items: [4], column: 2, text: 'متن' }],
  ['  1. > متن', { quotes: 1, items: [5], column: 2, text: 'متن' }],
  ['- - a', { quotes: 0, items: [2, 4], column: 0, text: 'a' }],
  ['-متن', { quotes: 0, items: [], column: 0, text: '-متن' }],
  ['**متن**', { quotes: 0, items: [], column: 0, text: '**متن**' }],
  ['1400. سال', { quotes: 0, items: [6], column: 0, text: 'سال' }],
  ['  ', { quotes: 0, items: [], column: 2, text: '' }],
  ['>', { quotes: 1, items: [], column: 1, text: '' }],
])('%j', (line, expected) => expect(readContainers(line)).toEqual(expected));
