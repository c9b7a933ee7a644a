/** A field that is typed into. */
export type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps what is typed in the browser's storage, so that it survives a reload, and puts it back into empty fields.
 * Where there is no storage nothing is kept.
 *
 * @param key one for each form and page
 * @returns what forgets it, once the form has been received
 */
export function keepDraft(key: string, controls: readonly TextControl[]): () => void {
  try {
    const saved = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
    for (const control of controls) control.value ||= saved[control.name] ?? '';
  } catch {
    // Storage is switched off, or holds something else.
  }
  for (const control of controls) {
    control.addEventListener('input', () => {
      try {
        localStorage.setItem(key, JSON.stringify(Object.fromEntries(controls.map(({ name, value }) => [name, value]))));
      } catch {
        // It is full or switched off.
      }
    });
  }
  return () => {
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
  };
}
