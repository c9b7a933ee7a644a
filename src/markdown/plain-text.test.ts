import type { Element, ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

function element(tagName: string, ...children: (ElementContent | string)[]): Element {
  const nodes = children.map((child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child));
  return { type: 'element', tagName, properties: {}, children: nodes };
}

test('blocks and lines are one space apart, and words are not cut by markup', () => {
  const list = element('ul', '\n', element('li', 'الف'), element('li', 'ب', element('em', 'پ')), '\n');
  expect(plainText({ type: 'root', children: [element('p', 'ت', element('br'), 'ث'), list] })).toBe('ت ث الف بپ');
});

test('a half-space stays', () => {
  expect(plainText(element('p', ' می‌رود \n'))).toBe('می‌رود');
});
