/** What an address of the site leads to. `hidden`: not public yet, or left out because of an error. */
export type AddressState = 'public' | 'withdrawn' | 'hidden' | 'missing';

/** A tag as it is written in the newsroom. */
export interface TagUse {
  readonly label: string;
  readonly slug: string;
  /** Articles that have the tag, however they write it. */
  readonly articles: number;
}

/** An agency of the newsroom. */
export interface AgencyName {
  readonly id: string;
  readonly title: string;
}

/** What rules may know of the newsroom besides the document that they look at. */
export interface Newsroom {
  /** The clock, in milliseconds since the epoch. */
  readonly now: number;
  readonly agencies: readonly AgencyName[];
  /** What the article with a news code is. */
  articleState(code: string): AddressState;
  /**
   * What a path of the site leads to.
   *
   * @param path decoded, without query and fragment: `/tag/ناتو/`
   */
  addressState(path: string): AddressState;
  /** A more used tag that a tag is most likely another spelling of; undefined when there is none. */
  similarTag(slug: string, label: string): TagUse | undefined;
  /** The tag of a slug; undefined when no listed article has it. */
  tag(slug: string): TagUse | undefined;
}
