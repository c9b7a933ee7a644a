import { readAnswer, type Outcome } from './read-answer.ts';

/** After this time without an answer, in milliseconds, the reader is told. */
const LONGEST_WAIT = 20_000;

/**
 * Sends a form as its provider wants it, and understands the answer. What only a browser without script needs, such as
 * the page to go to, is left out: with it some providers answer with a redirect that script cannot follow.
 */
export async function postForm(form: HTMLFormElement): Promise<Outcome> {
  const { encoding = '', success = '', redirect, errors } = form.dataset;
  const data = new FormData(form);
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-next]')) data.delete(field.name);
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (encoding === 'json') headers['Content-Type'] = 'application/json';
  const body = encoding === 'multipart' ? data
    : encoding === 'json' ? JSON.stringify(Object.fromEntries(data)) : new URLSearchParams(data as unknown as Record<string, string>);
  const [key, value] = success.split('=');
  const wait = new AbortController();
  const timer = setTimeout(() => wait.abort(), LONGEST_WAIT);
  try {
    const address = new URL(form.getAttribute('action') ?? '', location.href);
    const isOwn = address.origin === location.origin;
    const response = await fetch(address, { method: 'POST', headers, body, redirect: isOwn ? 'follow' : 'manual', signal: wait.signal });
    const answer = { status: response.status, isRedirect: response.type === 'opaqueredirect', body: await response.json().catch(() => undefined) as unknown };
    return readAnswer(answer, { redirect: redirect === '', ...(key && value ? { answer: [key, value] } : {}) }, errors);
  } catch {
    // No connection, no time, or an answer that the browser does not show to script: it may have been received.
    return { kind: 'unknown' };
  } finally {
    clearTimeout(timer);
  }
}
