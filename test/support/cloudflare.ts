import { realpathSync } from 'node:fs';
import { Log, LogLevel, Miniflare } from 'miniflare';
import type { ServedSite } from './served-site.ts';

/** Serves a built site by Cloudflare's own code for static files, which reads `_redirects` and `_headers`. */
export async function startCloudflare(site: string): Promise<ServedSite> {
  const worker = new Miniflare({
    log: new Log(LogLevel.ERROR),
    modules: true,
    script: 'export default { fetch: () => new Response(null, { status: 500 }) };',
    compatibilityDate: '2026-01-01',
    assets: {
      workerName: 'site', directory: realpathSync(site),
      routerConfig: { has_user_worker: false },
      assetConfig: { html_handling: 'auto-trailing-slash', not_found_handling: '404-page' },
    },
  });
  const url = await worker.ready;
  return { url: url.origin, [Symbol.asyncDispose]: () => worker.dispose() };
}
