/** The page on which a form stands. */
export interface FormPage {
  /** Its absolute address. */
  readonly url: string;
  readonly title: string;
  /** The news code of its article. */
  readonly code: string;
}

/** Which of the newsroom's two forms. */
export type FormKind = 'comments' | 'newsletter';

/** The names under which a provider knows our fields. */
export interface FieldNames {
  readonly name: string;
  readonly email: string;
  readonly text: string;
  /** What tells the article: its address, or what the profile sends in its place. */
  readonly article: string;
  /** The id of the comment that is answered; without one answers are not offered. */
  readonly parent?: string;
}

/** How the body of a request is written when script sends it. Without script it is always `urlencoded`. */
export type FormEncoding = 'urlencoded' | 'multipart' | 'json';

/** What tells that a form was received, beyond a status from 200 to 299. */
export interface FormSuccess {
  /** A key of the JSON answer and the value that it must have, as text: `['success', 'true']`. */
  readonly answer?: readonly [key: string, value: string];
  /** Whether an answer that redirects means that the form was received: for endpoints that know no JSON. */
  readonly redirect?: boolean;
}

/** How a provider of form endpoints is spoken to. */
export interface ProviderProfile {
  readonly fields: FieldNames;
  readonly encoding: FormEncoding;
  /** Where its forms are posted, when that is the same for everyone. `own-site`: to the page that the reader comes back to. */
  readonly action?: string;
  /** Values that are sent unseen, besides those of the settings. `page` is the article of a comment form. */
  readonly hidden?: (kind: FormKind, page: FormPage | undefined) => Readonly<Record<string, string>>;
  /** The field that says where the browser goes after sending without script. */
  readonly next?: string;
  /** The field that people leave empty and robots fill in. */
  readonly honeypot?: string;
  readonly success: FormSuccess;
  /** The key of the JSON answer under which errors of fields stand: a list of `{ field, message }` or of names, or a map. */
  readonly errors?: string;
  /** Attributes of the form itself. */
  readonly attributes?: (kind: FormKind) => Readonly<Record<string, string>>;
}

/** The names of our fields where a provider takes any. */
export const OWN_NAMES: FieldNames = { name: 'name', email: 'email', text: 'text', article: 'article', parent: 'parent' };
