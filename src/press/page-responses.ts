import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PAGE_RESPONSE = fileURLToPath(new URL('./page-response.ts', import.meta.url));

/** Puts {@link PageResponse} in the place of `Response` in the bundle of the templates, and nowhere else. */
export function pageResponses(): Plugin {
  return {
    name: 'khabar-page-responses',
    apply: 'build',
    configEnvironment: (name) => (name === 'ssr' ? { build: { rolldownOptions: { transform: { inject: { Response: [PAGE_RESPONSE, 'PageResponse'] } } } } } : null),
  };
}
