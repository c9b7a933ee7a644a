import type { SiteConfig } from '../config/site-config.ts';
import type { ExternalSearchView } from './view-models.ts';

/** The search elsewhere that a newsroom names; undefined without one. */
export function externalSearchView(external: SiteConfig['search']['external']): ExternalSearchView | undefined {
  if (external === undefined) return undefined;
  const { action, field, hidden } = external;
  return { action, field, hidden: Object.entries(hidden).map(([name, value]) => ({ name, value })) };
}
