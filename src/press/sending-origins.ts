import type { SiteConfig } from '../config/site-config.ts';
import { formOrigins } from '../forms/form-origins.ts';

/** The origins that pages send to, each once: those of the newsroom's forms and of its search elsewhere. */
export function sendingOrigins(config: SiteConfig): string[] {
  const { external } = config.search;
  const search = external === undefined ? [] : [new URL(external.action).origin];
  return [...new Set([...formOrigins(config), ...search])].sort();
}
