import { draftKey, draftOf } from './draft-of.ts';

/** A field that is typed into. */
export type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps what is typed in the browser's storage, so that it survives a reload, and puts it back into empty fields.
 * Where there is no storage nothing is kept.
 *
 * @returns what forgets it, once the form has been received
 */
export function keepDraft(controls: readonly TextControl[]): () => void {
  const key = draftKey();
  try {
    const saved = JSON.parse(draftOf() ?? '{}') as Record<string, string>;
    for (const control of controls) control.value ||= saved[control.name] ?? '';
  } catch {
    // The storage holds something else.
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
