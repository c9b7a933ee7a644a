import type { SiteConfig } from '../config/site-config.ts';
import { siteBase } from '../domain/site-base.ts';
import { designView } from '../queries/design-view.ts';
import { sendingOrigins } from './sending-origins.ts';
import type { LinkMode } from './portable-html.ts';

/** What is done to each page after its template, by the newsroom's settings: plain data, for workers. */
export interface PageFinish {
  /** How addresses are printed; undefined where they lead from the root of the host, as the templates print them. */
  readonly links?: LinkMode;
  readonly formOrigins: readonly string[];
  /** Whether every page carries its content security policy, since its host may send none. */
  readonly hasPolicy: boolean;
  /** The style sheet of the newsroom's own colours, which stands in pages beside those of the templates. */
  readonly colours?: string;
}

/**
 * What is done to pages by a newsroom's settings.
 *
 * @param isRelative whether links lead from page to page, whatever the settings say
 */
export function pageFinish(config: SiteConfig, isRelative = config.relative): PageFinish {
  const base = siteBase(config.url);
  const links: LinkMode | undefined = isRelative ? { kind: 'relative' } : base === '/' ? undefined : { kind: 'base', base };
  const hasPolicy = isRelative || config.hosts === undefined || config.hosts.length === 0;
  const { css } = designView(config.design);
  return { ...(links === undefined ? {} : { links }), formOrigins: sendingOrigins(config), hasPolicy, ...(css === undefined ? {} : { colours: css }) };
}
