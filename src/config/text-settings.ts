import type { TypographyOptions } from '../persian/typography.ts';
import type { SiteConfig } from './site-config.ts';

/** The settings that decide what becomes of a text: when one changes, all texts are read again. */
export interface TextSettings {
  /** The site's own address, without a closing slash: absolute links to it are internal. */
  readonly siteUrl?: string | undefined;
  /** The rules of typography that are turned off. Default: none. */
  readonly typography?: TypographyOptions | undefined;
}

/** The settings of a newsroom's texts. */
export function textSettings({ url, typography }: SiteConfig): TextSettings {
  return { siteUrl: url, typography };
}

/** Whether texts that were read with one would be the same with the other. */
export function areSameSettings(a: TextSettings, b: TextSettings): boolean {
  if (a.siteUrl !== b.siteUrl) return false;
  return a.typography === b.typography || JSON.stringify(a.typography ?? {}) === JSON.stringify(b.typography ?? {});
}
