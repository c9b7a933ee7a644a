import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { formOrigins } from '../../src/forms/form-origins.ts';
import { parseSite } from '../../src/content/parse-site.ts';
import { staticServer } from '../../src/press/static-server.ts';
import { articleText, TestNewsroom } from './newsroom.ts';

/** A newsroom whose site is served under a strict policy, and whose own address takes forms as Netlify does. */
export class FormSite implements AsyncDisposable {
  readonly newsroom = new TestNewsroom({ 'content/articles/a.md': articleText({ title: 'خبر آزمون', code: '"140011020"' }) });
  readonly #server = createServer((request, response) => this.#answer(request, response));
  readonly #endpoint: string;
  #policy = '';
  url = '';

  /** @param endpoint the origin of the forms' endpoint */
  private constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  static async start(endpoint: string): Promise<FormSite> {
    const site = new FormSite(endpoint);
    await new Promise<void>((resolve) => {
      site.#server.listen(0, '127.0.0.1', resolve);
    });
    site.url = `http://127.0.0.1:${(site.#server.address() as AddressInfo).port}`;
    return site;
  }

  /** Builds the site with these forms, as YAML has them. */
  async build(forms: string): Promise<void> {
    const text = `title: روزنامه آزمون\nurl: ${this.url}\nforms: ${forms}\n`;
    this.newsroom.write('content/site.yml', text);
    const { issues } = await this.newsroom.build();
    if (issues.length > 0) throw new Error(JSON.stringify(issues));
    const { config } = parseSite(Buffer.from(text), 'site.yml');
    const origins = config === undefined ? [] : formOrigins(config);
    // Styles are the business of whoever writes the policy: here they may be inline, and nothing else may.
    this.#policy = [
      "default-src 'none'", "script-src 'self'", "style-src 'unsafe-inline'", "img-src 'self' data:", "font-src 'self'", "base-uri 'none'",
      `connect-src 'self' ${origins.join(' ')}`, `form-action 'self' ${origins.join(' ')}`,
    ].join('; ');
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('content-security-policy', this.#policy);
    if (request.method !== 'POST') {
      staticServer(this.newsroom.out).emit('request', request, response);
      return;
    }
    const passed = httpRequest(`${this.#endpoint}/netlify/x`, { method: 'POST', headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, { 'content-type': 'text/html' });
      answer.pipe(response);
    });
    request.pipe(passed);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
    this.newsroom[Symbol.dispose]();
  }
}
