import type { CheckedSite } from './checked-site.ts';

/** A thing that a page describes, as a crawler reads it. */
export interface PageThing {
  /** `sample: news/1/index.html` */
  readonly page: string;
  readonly site: CheckedSite;
  readonly thing: JsonObject;
}

/** An object of JSON-LD. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[];

/**
 * All things that the pages of sites describe in JSON-LD.
 *
 * @throws SyntaxError when a page's JSON-LD is no JSON
 */
export function jsonLdThings(sites: readonly CheckedSite[]): PageThing[] {
  return sites.flatMap((site) => [...site.files].filter(([path]) => path.endsWith('.html')).flatMap(([path, html]) => {
    const scripts = [...html.toString('utf8').matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    return scripts.map(([, text = '']) => ({ page: `${site.name}: ${path}`, site, thing: JSON.parse(text) as JsonObject }));
  }));
}

/** Whether a value is an object, and no list. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
