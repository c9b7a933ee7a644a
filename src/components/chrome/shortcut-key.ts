/** The keys that do something, by their names on a Latin keyboard. */
export const SHORTCUT_KEYS = ['j', 'k', '/', 's', 't', 'h', '?'] as const;
export type ShortcutKey = (typeof SHORTCUT_KEYS)[number];

/** What a key press says of itself: https://www.w3.org/TR/uievents/#interface-keyboardevent */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The shortcut that a key press means. A Latin layout says it by its letter, wherever that lies; any other, as the Persian one, by the
 * place of the key, where the letters of QWERTY are printed beside the Persian ones.
 *
 * @returns undefined for all other keys, and together with a modifier: such presses belong to the browser
 * @example shortcutOf({ key: 'ت', code: 'KeyJ', … }) // 'j'
 * @example shortcutOf({ key: '؟', code: 'Slash', shiftKey: true, … }) // '?'
 */
export function shortcutOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): ShortcutKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const isLatin = /^[!-~]$/.test(key);
  const byPlace = code === 'Slash' ? (shiftKey ? '?' : '/') : /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : '';
  const name = isLatin ? key.toLowerCase() : key === '؟' ? '?' : byPlace;
  return SHORTCUT_KEYS.find((shortcut) => shortcut === name);
}
