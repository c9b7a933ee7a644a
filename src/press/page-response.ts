/**
 * What a template answers with, in place of the network's `Response`: the bytes of a page as they are. The real one copies them
 * into a stream and out of it again, which takes a tenth of a page's time. In the bundle it has the name `Response`.
 */
export class PageResponse {
  /** The bytes of a page; when it was asked for as a stream, its pieces. */
  readonly body: unknown;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;

  constructor(body: unknown = null, { status = 200, statusText = '', headers }: ResponseInit = {}) {
    this.body = body;
    this.status = status;
    this.statusText = statusText;
    this.headers = headers instanceof Headers ? headers : new Headers(headers);
  }
}
