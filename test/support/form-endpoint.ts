import { join } from 'node:path';
import { Miniflare } from 'miniflare';

/** What the endpoint has received. */
export interface Submission {
  readonly provider: string;
  /** The type of the request's body. */
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A real endpoint on a free port of this machine, which speaks as each provider does under `/<provider>/x`. */
export class FormEndpoint implements AsyncDisposable {
  readonly #server: Miniflare;
  /** `http://127.0.0.1:40123` */
  readonly origin: string;

  private constructor(server: Miniflare, origin: string) {
    this.#server = server;
    this.origin = origin;
  }

  static async start(): Promise<FormEndpoint> {
    const server = new Miniflare({ modules: true, scriptPath: join(import.meta.dirname, 'form-endpoint-worker.mjs'), port: 0, host: '127.0.0.1' });
    return new FormEndpoint(server, (await server.ready).origin);
  }

  /** What was received since this was asked last. */
  async received(): Promise<Submission[]> {
    return (await (await fetch(`${this.origin}/received`)).json()) as Submission[];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.dispose();
  }
}
