import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The service worker's file, which must lie at the root of the site and keep its name: https://www.w3.org/TR/service-workers/#path-restriction */
export const WORKER_FILE = 'sw.js';
/** What takes its place in a newsroom that wants none. It is a file of the bundle alone. */
export const WORKER_OFF_FILE = 'sw-off.js';

const SOURCES: Readonly<Record<string, string>> = {
  [WORKER_FILE]: fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url)),
  [WORKER_OFF_FILE]: fileURLToPath(new URL('../offline/service-worker-off.ts', import.meta.url)),
};

/**
 * Compiles the service worker with the scripts of the pages, under a name that stays. It is one file that imports nothing, as every browser takes it:
 * modules that pages have too are other modules in it.
 */
export function serviceWorkerFiles(): Plugin {
  return {
    name: 'khabar-service-worker',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      for (const [fileName, id] of Object.entries(SOURCES)) this.emitFile({ type: 'chunk', id, fileName, preserveSignature: false });
    },
    resolveId(source, importer) {
      const owner = Object.keys(SOURCES).find((name) => importer === SOURCES[name] || importer?.endsWith(markOf(name)) === true);
      const isOwn = owner !== undefined && importer !== undefined && /^\.[^?]*\.ts$/.test(source);
      return isOwn ? `${resolve(dirname(importer), source)}${markOf(owner)}` : null;
    },
  };
}

/** What makes a module one of the worker's own. It ends as its file does, since that tells its language. */
function markOf(file: string): string {
  return `?${file.replace(/js$/, 'ts')}`;
}
