import type { FormConfig } from '../config/site-config.ts';
import type { ProviderProfile } from './provider-profile.ts';
import { basin } from './providers/basin.ts';
import { cusdis } from './providers/cusdis.ts';
import { custom } from './providers/custom.ts';
import { formcarry } from './providers/formcarry.ts';
import { formspree } from './providers/formspree.ts';
import { getform } from './providers/getform.ts';
import { netlify } from './providers/netlify.ts';
import { staticman } from './providers/staticman.ts';
import { web3forms } from './providers/web3forms.ts';

/** The profiles by the name that `site.yml` gives to a provider. */
export const PROVIDERS: Readonly<Record<FormConfig['provider'], ProviderProfile>> = {
  formspree, netlify, formcarry, basin, web3forms, getform, staticman, cusdis, custom,
};

/** A provider's profile with what the settings of a form say otherwise. */
export function profileOf(config: FormConfig): ProviderProfile {
  const profile = PROVIDERS[config.provider];
  const [answer] = Object.entries(config.success ?? {});
  return {
    ...profile,
    fields: { ...profile.fields, ...defined(config.fields) },
    ...defined({ action: config.action, encoding: config.encoding, next: config.next, honeypot: config.honeypot, errors: config.errors }),
    ...(answer === undefined ? {} : { success: { answer } }),
  };
}

function defined<Value extends object>(value: Value): { [Key in keyof Value]?: NonNullable<Value[Key]> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as { [Key in keyof Value]?: NonNullable<Value[Key]> };
}
