import { mkdir, readdir, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { thanksPath } from '../domain/addresses.ts';
import { INBOX_PATH } from '../forms/preview-forms.ts';
import { requestPath } from './request-path.ts';

/** The longest submission, in bytes: a comment of 5000 letters is a sixth of it, percent-encoded. */
const MAX_BYTES = 262_144;
/** More files than this are not for trying a form. */
const MAX_FILES = 1000;

/**
 * Takes what the preview's forms send and writes it into the inbox, one JSON file a submission. It takes them from this
 * machine and from the preview's own pages only: another site that is open in the browser must not write files here.
 *
 * @param inbox the folder, which need not be there
 * @param now milliseconds since the epoch, for the file's name
 * @param onReceived told the file that was written
 * @returns whether the request was for the inbox, and so has been answered
 */
export async function answerInbox(
  inbox: string, request: IncomingMessage, response: ServerResponse, now: number, onReceived: (file: string) => void,
): Promise<boolean> {
  const kind = kindOf(requestPath(request.url));
  if (kind === undefined) return false;
  const answer = (status: number, body: object): true => {
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body));
    return true;
  };
  if (request.method !== 'POST') return answer(405, { error: 'post a form here' });
  if (!isLoopback(request.socket.remoteAddress) || !isOwnPage(request)) return answer(403, { error: 'only pages of this preview may post here' });
  const body = await bodyOf(request);
  if (body === undefined) return answer(413, { error: `a form has at most ${MAX_BYTES} bytes` });
  if ((await readdir(inbox).catch(() => [])).length >= MAX_FILES) return answer(507, { error: `${inbox} is full` });
  const file = await writeNew(inbox, kind, now, Object.fromEntries(new URLSearchParams(body)));
  onReceived(file);
  if (request.headers.accept?.includes('application/json') === true) return answer(200, { ok: true });
  response.writeHead(303, { location: thanksPath(kind) }).end();
  return true;
}

function kindOf(path: string | undefined): 'comments' | 'newsletter' | undefined {
  if (path === `${INBOX_PATH}comments`) return 'comments';
  return path === `${INBOX_PATH}newsletter` ? 'newsletter' : undefined;
}

function isLoopback(address = ''): boolean {
  return address === '::1' || address.replace('::ffff:', '').startsWith('127.');
}

/** Whether a page of the preview sent the form. Browsers name its origin in every post. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** The body as text; undefined when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MAX_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Writes a file of its own, named for the time and the form alone: nothing that was sent is part of a name. */
async function writeNew(inbox: string, kind: string, now: number, fields: Record<string, string>): Promise<string> {
  await mkdir(inbox, { recursive: true });
  const received = new Date(now).toISOString();
  for (let at = 1; ; at += 1) {
    const file = join(inbox, `${received.replace(/[:.]/g, '-')}-${kind}${at === 1 ? '' : `-${at}`}.json`);
    try {
      await writeFile(file, `${JSON.stringify({ received, form: kind, fields }, null, 2)}\n`, { flag: 'wx' });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
