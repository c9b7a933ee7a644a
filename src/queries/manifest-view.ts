import { MANIFEST_PATH } from '../domain/edition-addresses.ts';
import type { ManifestView } from './edition-views.ts';
import type { PageContext } from './page-context.ts';

/** The manifest of the site as an app; undefined when the newsroom wants none or has its own. */
export function manifestView({ reader, site }: PageContext): ManifestView | undefined {
  const { icons, hasOwnManifest } = reader.publicFiles.app;
  if (!reader.config.offline || hasOwnManifest) return undefined;
  return { kind: 'web-manifest', site, path: MANIFEST_PATH, icons, background: '#ffffff' };
}
