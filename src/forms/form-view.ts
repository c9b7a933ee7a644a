import type { FormConfig } from '../config/site-config.ts';
import { absoluteUrl, thanksPath } from '../domain/addresses.ts';
import { OWN_NAMES, type FormEncoding, type FormKind, type FormPage, type FormSuccess } from './provider-profile.ts';
import { profileOf } from './provider-profiles.ts';

/** A value that is sent unseen. */
export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

/** A form posted to an external endpoint. With no `action` the newsroom has set none yet. */
export interface FormView {
  readonly kind: FormKind;
  readonly action?: string;
  /** Names of the fields as the provider expects them. */
  readonly fields: { readonly name: string; readonly email: string; readonly text: string; readonly parent?: string };
  /** Whether a comment form has a field for the e-mail address. */
  readonly asksEmail: boolean;
  readonly hidden: readonly HiddenField[];
  /** Where the browser goes after sending; left out when script sends the form, which stays where it is. */
  readonly next?: HiddenField;
  /** The name of the field that people leave empty. */
  readonly honeypot?: string;
  /** Attributes that the provider wants on the form. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What script has to know of the provider. */
  readonly encoding: FormEncoding;
  readonly success: FormSuccess;
  readonly errors?: string;
}

/**
 * The form of an external endpoint. Without a config the form has no `action`, and the page says plainly
 * that it is not set up yet.
 *
 * @param siteUrl the site's absolute address, without a closing slash
 * @param page the article that a comment belongs to
 */
export function formView(kind: FormKind, config: FormConfig | undefined, siteUrl: string, page?: FormPage): FormView {
  if (config === undefined) return { kind, fields: ownFields(OWN_NAMES), asksEmail: true, hidden: [], attributes: {}, encoding: 'urlencoded', success: {} };
  const profile = profileOf(config);
  const { fields, encoding, success, errors, honeypot } = profile;
  const hidden = {
    ...(page === undefined ? {} : { [fields.article]: page.url }),
    ...profile.hidden?.(kind, page),
    ...config.hidden,
  };
  return {
    kind,
    action: profile.action === 'own-site' ? thanksPath(kind) : profile.action,
    fields: ownFields(fields),
    asksEmail: config.askEmail,
    hidden: Object.entries(hidden).map(([name, value]) => ({ name, value })),
    next: profile.next === undefined ? undefined : { name: profile.next, value: absoluteUrl(siteUrl, thanksPath(kind)) },
    honeypot,
    attributes: profile.attributes?.(kind) ?? {},
    encoding,
    success,
    errors,
  };
}

function ownFields({ name, email, text, parent }: FormView['fields']): FormView['fields'] {
  return { name, email, text, parent };
}
