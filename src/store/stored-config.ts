import type { SiteConfig } from '../config/site-config.ts';
import { readMeta, type Store } from './open-store.ts';

/** The newsroom's settings as they were taken over last; undefined before the first time. */
export function storedConfig(store: Store): SiteConfig | undefined {
  const config = readMeta(store, 'config');
  return config === undefined ? undefined : (JSON.parse(config) as SiteConfig);
}
