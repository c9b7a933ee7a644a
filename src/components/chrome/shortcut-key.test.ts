import { expect, test } from 'vitest';
import { shortcutOf, type KeyPress } from './shortcut-key.ts';

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress =>
  ({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

// What the layouts send: ISIRI 9147 (Persian), US, German, Dvorak, Arabic.
test.each<[layout: string, press: KeyPress, shortcut: string | undefined]>([
  ['US', press('j', 'KeyJ'), 'j'],
  ['US with caps lock', press('K', 'KeyK'), 'k'],
  ['US', press('/', 'Slash'), '/'],
  ['US', press('?', 'Slash', { shiftKey: true }), '?'],
  ['Persian', press('ت', 'KeyJ'), 'j'],
  ['Persian', press('ن', 'KeyK'), 'k'],
  ['Persian', press('س', 'KeyS'), 's'],
  ['Persian', press('ف', 'KeyT'), 't'],
  ['Persian', press('ا', 'KeyH'), 'h'],
  ['Persian', press('/', 'Slash'), '/'],
  ['Persian', press('؟', 'Slash', { shiftKey: true }), '?'],
  ['Arabic', press('ظ', 'Slash'), '/'],
  ['German', press('/', 'Digit7', { shiftKey: true }), '/'],
  ['German', press('-', 'Slash'), undefined],
  ['German', press('?', 'Minus', { shiftKey: true }), '?'],
  ['Dvorak, where J lies on C', press('j', 'KeyC'), 'j'],
  ['Dvorak, where H lies on J', press('h', 'KeyJ'), 'h'],
  ['US', press('x', 'KeyX'), undefined],
  ['Persian', press('ط', 'KeyX'), undefined],
  ['any', press('Enter', 'Enter'), undefined],
  ['any', press('Tab', 'Tab'), undefined],
  ['any', press('Unidentified', ''), undefined],
  ['US with Control', press('j', 'KeyJ', { ctrlKey: true }), undefined],
  ['US with Command', press('k', 'KeyK', { metaKey: true }), undefined],
  ['US with Alt', press('s', 'KeyS', { altKey: true }), undefined],
])('%s: %o', (_, keyPress, shortcut) => {
  expect(shortcutOf(keyPress)).toBe(shortcut);
});
