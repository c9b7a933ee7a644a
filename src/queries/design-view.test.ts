import { expect, test } from 'vitest';
import { designView } from './design-view.ts';

const LIGHT = { accent: '#8c1d2f', accentTint: '#fbeeee', onAccent: '#ffffff' };
const DARK = { accent: '#ff9aa5', accentTint: '#2a1a1c', onAccent: '#0c1213' };
const DARK_TOKENS = '--accent:#ff9aa5;--accent-tint:#2a1a1c;--on-accent:#0c1213';

test('no colours, no style sheet', () => {
  expect(designView({})).toEqual({});
});

test('colours of both schemes, by the reader\'s choice or by the system', () => {
  expect(designView({ colours: { light: LIGHT, dark: DARK } }).css).toBe(
    `@media screen{:root{--accent:#8c1d2f;--accent-tint:#fbeeee;--on-accent:#ffffff}:root[data-theme=dark]{${DARK_TOKENS}}` +
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${DARK_TOKENS}}}}`,
  );
});
