/** The comment that was not sent yet, as JSON; null when there is none, or no storage. */
export function draftOf(): string | null {
  try {
    return localStorage.getItem(draftKey());
  } catch {
    return null;
  }
}

/** The place of a page's draft in the browser's storage. */
export function draftKey(): string {
  return `khabar:${location.pathname}`;
}
