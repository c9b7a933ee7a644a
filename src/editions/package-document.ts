import { xmlText } from '../feeds/xml.ts';
import { editionWords } from '../i18n/edition-words.ts';
import type { IssueView } from '../queries/edition-views.ts';

/**
 * What a book says of itself and of its parts: https://www.w3.org/TR/epub-33/#sec-package-doc. Its identity is the address of the day's page in the
 * archive; `dcterms:modified` tells editions of it apart. Accessibility as https://www.w3.org/TR/epub-a11y-11/#sec-discovery asks.
 *
 * @param ids of the articles' documents, in the order of reading
 */
export function packageDocument({ site, title, url, date, modified }: IssueView, ids: readonly string[]): string {
  const changed = new Date(Math.floor(modified / 1000) * 1000).toISOString().replace('.000Z', 'Z');
  const items = ['title', ...ids].map((id) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${site.lang}" dir="rtl">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${xmlText(url)}</dc:identifier>
<dc:title>${xmlText(title)}</dc:title>
<dc:language>${site.lang}</dc:language>
<dc:creator>${xmlText(site.title)}</dc:creator>
<dc:publisher>${xmlText(site.title)}</dc:publisher>
<dc:date>${date}</dc:date>
<dc:source>${xmlText(url)}</dc:source>
<meta property="dcterms:modified">${changed}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">${editionWords.issue.reading}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine page-progression-direction="rtl">
${['title', 'nav', ...ids].map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}
