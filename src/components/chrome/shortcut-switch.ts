/** The place in the browser's storage that holds `off` once a reader has turned the shortcuts off. */
const PLACE = 'khabar:shortcuts';

/** Whether a reader has turned the shortcuts off: https://www.w3.org/TR/WCAG22/#character-key-shortcuts. False where there is no storage. */
export function areShortcutsOff(): boolean {
  try {
    return localStorage.getItem(PLACE) === 'off';
  } catch {
    return false;
  }
}

/** Remembers whether the shortcuts are on, where there is storage. */
export function switchShortcuts(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, 'off');
  } catch {
    // It is full or switched off: then they are as they were at the next page.
  }
}
