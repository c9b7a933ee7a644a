/** An entry of `sections.yml`. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** An entry of `agencies.yml`: a news agency that is a source or relays others' news. */
export interface Agency {
  readonly id: string;
  /** «آناتولی» or «خبرگزاری آناتولی»: both are understood. */
  readonly title: string;
  readonly description?: string;
  /** The agency's own site. */
  readonly url?: string;
  /** False when its texts, relayed here, are kept out of news indexes. */
  readonly newsIndex?: boolean;
  /** A picture below `content/`: `media/anadolu.png`. */
  readonly logo?: string;
}

/** An entry of `authors.yml`. */
export interface Author {
  readonly id: string;
  readonly name: string;
  /** A few sentences on the author. */
  readonly description?: string;
  /** What the author does here: «دبیر بخش اقتصاد». */
  readonly role?: string;
  /** A picture below `content/`: `media/authors/sara.jpg`. */
  readonly photo?: string;
  /** Addresses of the author's own pages elsewhere. */
  readonly links?: readonly string[];
  /** The author's address in the Fediverse: `@sara@social.example`. */
  readonly fediverse?: string;
}

/** The lists that articles refer to by id. Order is that of the files: it is the order of the menus. */
export interface Registries {
  readonly sections: ReadonlyMap<string, Section>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly authors: ReadonlyMap<string, Author>;
}
