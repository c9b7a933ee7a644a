import { fail, ok, type Result } from './result.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The news code (کد خبر): an article's permanent identity and the last part of its address. */
export type NewsCode = Branded<'NewsCode'>;
/** The id of a section in `sections.yml`: `international`. */
export type SectionId = Branded<'SectionId'>;
/** The id of a news agency in `agencies.yml`: `anadolu`. */
export type AgencyId = Branded<'AgencyId'>;
/** The id of an author in `authors.yml`: `sara-ahmadi`. */
export type AuthorId = Branded<'AuthorId'>;

const CODE = /^[0-9A-Za-z](?:[0-9A-Za-z-]{0,38}[0-9A-Za-z])?$/;
const REGISTRY_ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/**
 * Reads a news code: 1 to 40 ASCII letters, digits and inner hyphens. Persian digits are folded by the
 * caller, since the domain does not know how a code was typed.
 *
 * @example parseNewsCode('14001102013') // ok
 */
export function parseNewsCode(text: string): Result<NewsCode, 'malformed'> {
  return CODE.test(text) ? ok(text as NewsCode) : fail('malformed');
}

/**
 * Whether a text can be an id in a registry: it becomes part of addresses, so that it is lower-case
 * ASCII letters, digits and inner hyphens, at most 64 of them.
 */
export function isRegistryId(text: string): boolean {
  return REGISTRY_ID.test(text);
}

/**
 * The code of an article that was given none: the eight digits of its Jalali day and eight more from
 * its file's path, so that it stays the same on every machine and in every order of building.
 *
 * @param day the archive key's digits: `14001102`
 * @param file the path below the newsroom's root, with `/`
 */
export function derivedNewsCode(day: string, file: string): NewsCode {
  return `${day}${String(fnv1a(file) % 100_000_000).padStart(8, '0')}` as NewsCode;
}

/** 32-bit FNV-1a over UTF-16 code units, http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
