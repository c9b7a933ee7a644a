import type { FormConfig } from '../config/site-config.ts';

/** A form posted to an external endpoint. With no `action` the newsroom has set none yet. */
export interface FormView {
  readonly action?: string;
  /** Names of the fields as the provider expects them. */
  readonly fields: { readonly name: string; readonly email: string; readonly text: string; readonly article: string };
  /** Hidden values sent along. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}

/** The names under which the fields are sent when the config says nothing else. */
const FIELD_NAMES = { name: 'name', email: 'email', text: 'text', article: 'article' } as const;

/**
 * The form of an external endpoint. Without a config the form has no `action`, and the page says plainly
 * that it is not set up yet.
 *
 * @param article address of the article that a comment belongs to
 */
export function formView(config: FormConfig | undefined, article?: string): FormView {
  const fields = { ...FIELD_NAMES, ...withoutUndefined(config?.fields ?? {}) };
  const hidden = Object.entries(config?.hidden ?? {}).map(([name, value]) => ({ name, value }));
  if (article !== undefined) hidden.push({ name: fields.article, value: article });
  return config === undefined ? { fields, hidden } : { action: config.action, fields, hidden };
}

function withoutUndefined<Value extends object>(value: Value): { [Key in keyof Value]: NonNullable<Value[Key]> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as { [Key in keyof Value]: NonNullable<Value[Key]> };
}
