/** The file with the newest updates of a story, as its page reads it: see fragment-json.ts. */
export interface LiveFile {
  readonly open: boolean;
  readonly until?: number;
  readonly updated: { readonly iso: string; readonly text: string };
  readonly updates: readonly { readonly id: string; readonly html: string }[];
}

/**
 * What came of asking: `gone` when the story is no longer there.
 *
 * The browser asks with `If-None-Match` by itself, since it may not use its own copy without asking:
 * https://fetch.spec.whatwg.org/#concept-request-cache-mode
 */
export async function askForUpdates(address: string): Promise<LiveFile | 'gone' | 'failed'> {
  try {
    const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin', signal: AbortSignal.timeout(20_000) });
    if (response.status === 404 || response.status === 410) return 'gone';
    return response.ok ? (await response.json()) as LiveFile : 'failed';
  } catch {
    return 'failed';
  }
}
