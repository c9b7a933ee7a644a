import type { ManifestView } from '../queries/edition-views.ts';
import { strings } from '../i18n/fa.ts';

/** How long a name under an icon may be before devices cut it: https://www.w3.org/TR/appmanifest/#short_name-member leaves it to them; Android shows some twelve letters. */
const SHORT = 12;

/**
 * The site as an app: https://www.w3.org/TR/appmanifest/. All addresses are seen from the manifest itself, so that it is right wherever the site lies.
 */
export function webManifest({ site, icons, background }: ManifestView): string {
  const drawn = site.icon?.endsWith('.svg') === true ? [{ src: `.${site.icon}`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }] : [];
  return `${JSON.stringify({
    name: site.title,
    short_name: site.title.length <= SHORT ? site.title : undefined,
    description: site.description,
    lang: site.lang,
    dir: 'rtl',
    id: './',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: background,
    theme_color: background,
    categories: ['news'],
    icons: [...icons.map(({ file, size, isMaskable }) => ({ src: `./${file}`, sizes: `${size}x${size}`, type: 'image/png', purpose: isMaskable ? 'maskable' : 'any' })), ...drawn],
    shortcuts: [
      { name: strings.latestNews, url: './latest/' },
      { name: strings.search.heading, url: './search/' },
      { name: strings.archive, url: './archive/' },
    ],
  }, undefined, 1)}\n`;
}
