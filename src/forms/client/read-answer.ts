import type { FormSuccess } from '../provider-profile.ts';

/** An endpoint's answer, before it is understood. */
export interface RawAnswer {
  /** 0 for a redirect that was not followed. */
  readonly status: number;
  readonly isRedirect: boolean;
  /** Undefined when the body was no JSON. */
  readonly body?: unknown;
}

/** What was wrong with a field, by the provider's name of it; the message may be in any language, or empty. */
export type FieldError = readonly [field: string, message: string];

/** What became of a form that was sent. `unknown`: it may have been received or not. */
export type Outcome =
  | { readonly kind: 'sent' | 'refused' | 'busy' | 'broken' | 'unknown' }
  | { readonly kind: 'fields'; readonly fields: readonly FieldError[] };

/**
 * Understands an endpoint's answer.
 *
 * @param errorsKey the key under which errors of fields stand
 * @example readAnswer({ status: 422, isRedirect: false, body: { errors: { email: 'bad' } } }, {}, 'errors') // fields: [['email', 'bad']]
 */
export function readAnswer({ status, isRedirect, body }: RawAnswer, success: FormSuccess, errorsKey: string | undefined): Outcome {
  if (isRedirect) return { kind: success.redirect === true ? 'sent' : 'unknown' };
  const answer = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const isGood = status >= 200 && status < 300;
  if (isGood && (success.answer === undefined || String(answer[success.answer[0]]) === success.answer[1])) return { kind: 'sent' };
  const fields = errorsKey === undefined ? [] : fieldErrors(answer[errorsKey]);
  if (fields.length > 0) return { kind: 'fields', fields };
  if (status === 429) return { kind: 'busy' };
  return { kind: status >= 500 ? 'broken' : 'refused' };
}

/** Reads errors of fields in any shape that providers have: `['email']`, `[{ field, message }]`, `{ email: 'text' }`, `{ email: ['text'] }`. */
function fieldErrors(errors: unknown): FieldError[] {
  if (typeof errors !== 'object' || errors === null) return [];
  const pairs = Array.isArray(errors)
    ? errors.map((entry) => (typeof entry === 'string' ? [entry, ''] : [entry?.field, entry?.message]))
    : Object.entries(errors).map(([field, message]) => [field, Array.isArray(message) ? message[0] : message]);
  return pairs.filter(([field]) => typeof field === 'string').map(([field, message]) => [field as string, typeof message === 'string' ? message : '']);
}
