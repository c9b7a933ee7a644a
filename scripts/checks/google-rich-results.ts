import sharp from 'sharp';
import { verdict, type Check } from './check.ts';
import { isObject, jsonLdThings, type JsonObject, type JsonValue, type PageThing } from './json-ld-things.ts';

/** What Google's documentation says of a type: properties that it requires or recommends, each as a path. */
interface Wanted {
  readonly source: string;
  readonly required: readonly string[];
  /** What a page of the sample must have too. */
  readonly recommended: readonly string[];
}

/** Read in November 2026. Types that Google shows no differently are not here. */
const WANTED: Readonly<Record<string, Wanted>> = {
  NewsArticle: {
    source: 'https://developers.google.com/search/docs/appearance/structured-data/article',
    required: [],
    recommended: ['headline', 'datePublished', 'dateModified', 'author.name'],
  },
  // A live blog is an article to Google; its updates are described by https://schema.org/LiveBlogPosting alone.
  LiveBlogPosting: {
    source: 'https://developers.google.com/search/docs/appearance/structured-data/article',
    required: [],
    recommended: ['headline', 'datePublished', 'dateModified', 'author.name', 'coverageStartTime', 'liveBlogUpdate.headline', 'liveBlogUpdate.datePublished'],
  },
  BreadcrumbList: {
    source: 'https://developers.google.com/search/docs/appearance/structured-data/breadcrumb',
    required: ['itemListElement.position', 'itemListElement.name'],
    recommended: [],
  },
  WebSite: { source: 'https://developers.google.com/search/docs/appearance/site-names', required: ['name', 'url'], recommended: [] },
  NewsMediaOrganization: {
    source: 'https://developers.google.com/search/docs/appearance/structured-data/organization',
    required: [],
    recommended: ['name', 'url', 'logo.url'],
  },
};

/** The least area of a picture of an article, in pixels (the page on Article). */
const LEAST_AREA = 50_000;
/** ISO 8601 with an offset, which the page on Article asks for. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
/** Properties that are addresses. */
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'item', 'image', 'sameAs', 'mainEntityOfPage', 'publishingPrinciples']);

/** The JSON-LD of all pages by the rules of Google's documentation. */
export const googleRichResults: Check = {
  name: 'properties that Google asks for',
  async run(sites) {
    const things = jsonLdThings(sites);
    const faults = (await Promise.all(things.map(faultsOf))).flat();
    const articles = things.filter(({ thing }) => thing['@type'] === 'NewsArticle').length;
    return verdict(faults, `${things.length} things, ${articles} articles among them`);
  },
};

async function faultsOf(of: PageThing): Promise<string[]> {
  const { page, thing } = of;
  const type = String(thing['@type']);
  const wanted = WANTED[type];
  const missing = [...wanted?.required ?? [], ...wanted?.recommended ?? []].filter((path) => !has(thing, path.split('.')));
  const faults = [
    ...missing.map((path) => `${type} has no ${path}, see ${wanted?.source ?? ''}`),
    ...valueFaults(thing),
    ...type === 'BreadcrumbList' ? breadcrumbFaults(thing) : [],
    ...type === 'NewsArticle' ? await pictureFaults(of) : [],
  ];
  return faults.map((fault) => `${page}: ${fault}`);
}

/** Whether a path leads to a value in each entry of each list on its way. */
function has(value: JsonValue | undefined, [key, ...rest]: readonly string[]): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((entry: JsonValue) => has(entry, key === undefined ? [] : [key, ...rest]));
  if (key === undefined) return value !== undefined && value !== null && value !== '';
  return isObject(value) && has(value[key], rest);
}

/** Dates without an offset, addresses that are not absolute, and empty values, wherever they stand. */
function valueFaults(thing: JsonObject): string[] {
  return Object.entries(thing).flatMap(([key, value]): string[] => [value].flat().flatMap((each: JsonValue): string[] => {
    if (isObject(each)) return valueFaults(each);
    if (each === '' || each === null) return [`${key} is empty`];
    if (typeof each !== 'string') return [];
    if (/(?:^date|Date|Time$)/.test(key) && key !== 'foundingDate' && !MOMENT.test(each)) return [`${key} is no moment with an offset: ${each}`];
    return ADDRESSES.has(key) && !/^https?:\/\/[^/]+\//.test(`${each}/`) ? [`${key} is no absolute address: ${each}`] : [];
  }));
}

/** At least two steps, counted from 1, and each but the last with its address. */
function breadcrumbFaults(thing: JsonObject): string[] {
  const steps = thing['itemListElement'] as readonly JsonObject[];
  return [
    ...steps.length < 2 ? ['BreadcrumbList has fewer than two steps'] : [],
    ...steps.flatMap(({ position, item }, at) => [
      ...position === at + 1 ? [] : [`step ${at + 1} has position ${String(position)}`],
      ...item !== undefined || at === steps.length - 1 ? [] : [`step ${at + 1} has no item`],
    ]),
  ];
}

/** Pictures of an article must be there, be large enough, and come in 16x9, 4x3 and 1x1 where the original allows it. */
async function pictureFaults({ thing, site }: PageThing): Promise<string[]> {
  const urls = [thing['image'] ?? []].flat().map(String);
  const sizes = await Promise.all(urls.map(async (url) => {
    const bytes = url.startsWith(site.address) ? site.files.get(decodeURI(url.slice(site.address.length))) : undefined;
    return { url, ...(bytes === undefined ? undefined : await sharp(bytes).metadata()) };
  }));
  return sizes.flatMap(({ url, width, height }) => {
    if (width === undefined || height === undefined) return [`there is no picture at ${url}`];
    return width * height < LEAST_AREA ? [`${url} has ${width * height} pixels, fewer than ${LEAST_AREA}`] : [];
  });
}
