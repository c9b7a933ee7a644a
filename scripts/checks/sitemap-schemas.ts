import { verdict, type Check, type CheckResult } from './check.ts';
import { fileNameOf, publicSchema } from './public-schema.ts';
import { filesOf } from './xml-files.ts';
import { xmlFaults, xmllintName } from './xmllint.ts';

/** Where the schemas are published, by the names that they define. */
const SCHEMAS = {
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd',
  'http://www.google.com/schemas/sitemap-image/1.1': 'https://www.google.com/schemas/sitemap-image/1.1/sitemap-image.xsd',
  'http://www.google.com/schemas/sitemap-news/0.9': 'https://www.google.com/schemas/sitemap-news/0.9/sitemap-news.xsd',
} as const;
type Namespace = keyof typeof SCHEMAS;

const SITEMAPS: Namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGES: Namespace = 'http://www.google.com/schemas/sitemap-image/1.1';
const NEWS: Namespace = 'http://www.google.com/schemas/sitemap-news/0.9';
const INDEX = 'https://www.sitemaps.org/schemas/sitemap/0.9/siteindex.xsd';

/** The sitemaps by the schemas that https://www.sitemaps.org/protocol.html and Google publish. */
export const sitemapSchemas: readonly Check[] = [
  { name: 'schema of sitemap indexes', run: (sites) => checked(filesOf(sites, /^sitemap\.xml$/), { [SITEMAPS]: INDEX }) },
  { name: 'schema of sitemaps', run: (sites) => checked(without('<image:', filesOf(sites, /^sitemaps\/.*\.xml$/)), only(SITEMAPS)) },
  { name: 'schema of image sitemaps', run: (sites) => checked(having('<image:', filesOf(sites, /^sitemaps\/.*\.xml$/)), only(SITEMAPS, IMAGES)) },
  // A newsroom that was silent for two days has an empty one: the schema forbids it, and Google allows it:
  // https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
  { name: 'schema of news sitemaps', run: (sites) => checked(having('<url>', filesOf(sites, /^news-sitemap\.xml$/)), only(SITEMAPS, NEWS)) },
];

async function checked(files: ReadonlyMap<string, Buffer>, schemas: Readonly<Record<string, string>>): Promise<CheckResult> {
  const imports = new Map<string, Buffer>();
  for (const address of Object.values(schemas)) {
    const schema = await publicSchema(address);
    if (schema === undefined) return { kind: 'not-run', why: `${address} cannot be had: lay ${fileNameOf(address)} into a folder, and name that in KHABAR_SCHEMAS` };
    imports.set(fileNameOf(address), schema);
  }
  if (files.size === 0) return { kind: 'not-run', why: 'the sites have no such file' };
  const lines = Object.entries(schemas).map(([namespace, address]) => `<import namespace="${namespace}" schemaLocation="${fileNameOf(address)}"/>`);
  const text = `<schema xmlns="http://www.w3.org/2001/XMLSchema">${lines.join('')}</schema>`;
  return verdict(await xmlFaults(files, { kind: 'schema', text, imports }), `${files.size} files, by ${xmllintName()}`);
}

function only(...namespaces: readonly Namespace[]): Record<string, string> {
  return Object.fromEntries(namespaces.map((namespace) => [namespace, SCHEMAS[namespace]]));
}

function having(text: string, files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  return new Map([...files].filter(([, bytes]) => bytes.includes(text)));
}

function without(text: string, files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  return new Map([...files].filter(([, bytes]) => !bytes.includes(text)));
}
