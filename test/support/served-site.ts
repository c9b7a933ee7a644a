import type { AddressInfo } from 'node:net';
import { staticServer } from '../../src/press/static-server.ts';

/** A folder served on a free port of this machine. */
export interface ServedSite extends AsyncDisposable {
  /** `http://127.0.0.1:40123`, without a closing slash. */
  readonly url: string;
}

/** Serves a built site as `khabar serve` does. */
export async function serveSite(folder: string): Promise<ServedSite> {
  const server = staticServer(folder);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
