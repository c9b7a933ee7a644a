import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

/** The schemas of the files that programs read. */
type Schema = 'rss' | 'atom' | 'sitemaps';

/** What is wrong with some XML files, by xmllint: not well-formed, or not as the schema says. */
export async function xmlFaults(files: ReadonlyMap<string, Uint8Array>, schema: Schema): Promise<string[]> {
  const rules = readFileSync(fileURLToPath(new URL(`../schemas/${schema}.rng`, import.meta.url)), 'utf8');
  const named = [...files].map(([path, contents], at) => ({ path, fileName: `file-${at}.xml`, contents }));
  const result = await validateXML({ xml: named, schema: rules, extension: 'relaxng' });
  return result.errors.map(({ rawMessage, loc }) => `${named.find(({ fileName }) => fileName === loc?.fileName)?.path ?? ''}: ${rawMessage}`);
}

/**
 * The texts of all elements of a name, as an XML parser sees them: xmllint writes the file in its canonical form, where CDATA is text and
 * three entities are left.
 *
 * @throws when the file is not well-formed
 */
export async function xmlTexts(xml: string | Uint8Array, name: string): Promise<string[]> {
  const { valid, normalized, errors } = await validateXML({ xml: [{ fileName: 'file.xml', contents: xml }], normalization: 'c14n' });
  if (!valid) throw new Error(errors.map(({ message }) => message).join('\n'));
  return [...normalized.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => unescape(text));
}

function unescape(text: string): string {
  return text.replace(/&(?:lt|gt|#xD);/g, (entity) => ({ '&lt;': '<', '&gt;': '>' })[entity] ?? '\r').replaceAll('&amp;', '&');
}
