import type { SiteConfig } from '../config/site-config.ts';

/** A form of another site that searches this one. */
export interface ExternalSearchView {
  readonly action: string;
  /** The name of the field that holds the query. */
  readonly field: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}

/** The search elsewhere that a newsroom names; undefined without one. */
export function externalSearchView(external: SiteConfig['search']['external']): ExternalSearchView | undefined {
  if (external === undefined) return undefined;
  const { action, field, hidden } = external;
  return { action, field, hidden: Object.entries(hidden).map(([name, value]) => ({ name, value })) };
}
