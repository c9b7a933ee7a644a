import type { HiddenField } from '../../forms/form-view.ts';
import { strings } from '../../i18n/fa.ts';
import { escapeHtml } from '../../queries/escape-html.ts';
import type { FormView } from '../../queries/view-models.ts';

/** A field that is typed into. */
export interface FormField {
  /** Unique in the page. */
  readonly id: string;
  /** The provider's name of the field. */
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'textarea';
  /** The most characters, in UTF-16 code units as HTML counts them. */
  readonly maxlength: number;
  readonly autocomplete?: 'name' | 'email';
}

/** What stands in a form besides what its provider wants. */
export interface FormOptions {
  readonly fields: readonly FormField[];
  /** What its button says. */
  readonly submit: string;
  /** What is said above the fields; fields that must be filled in are marked then. */
  readonly advice?: string;
  /** Whether it may answer a comment: script says which. */
  readonly mayAnswer?: boolean;
}

/**
 * The HTML of a form. It is written as text and not as components, since every article has two of them: components took
 * a fifth of the time that an article's page needs.
 */
export function formMarkup(form: FormView, { fields, submit, advice, mayAnswer = false }: FormOptions): string {
  const { kind, action, encoding, success, errors, attributes, hidden, next, honeypot } = form;
  const own = attributesOf({
    action, ...attributes, 'data-form': kind, 'data-encoding': encoding,
    'data-success': success.answer?.join('='), 'data-redirect': success.redirect === true ? '' : undefined, 'data-errors': errors,
  });
  const mark = advice === undefined ? '' : strings.comments.requiredMark;
  return (
    `<form method="post"${own}>${hidden.map((field) => hiddenMarkup(field)).join('')}${next === undefined ? '' : hiddenMarkup(next, ' data-next')}` +
    `${mayAnswer && form.fields.parent !== undefined ? `<input type="hidden"${attributesOf({ name: form.fields.parent })} data-parent disabled>` : ''}` +
    `${honeypot === undefined ? '' : trapMarkup(kind, honeypot)}` +
    `${advice === undefined ? '' : `<p class="form-advice">${escapeHtml(advice)} <span class="required">${mark}</span></p>`}` +
    `${fields.map((field) => fieldMarkup(field, mark)).join('')}` +
    `<button type="submit">${escapeHtml(submit)}</button><p class="form-status" role="status" tabindex="-1"></p></form>`
  );
}

function hiddenMarkup({ name, value }: HiddenField, more = ''): string {
  return `<input type="hidden"${attributesOf({ name, value })}${more}>`;
}

/** A field that only robots fill in: it is not shown, and so neither read out nor reached by the keyboard. */
function trapMarkup(kind: string, name: string): string {
  const id = `${kind}-trap`;
  return `<p class="honeypot"><label for="${id}">${strings.forms.leaveEmpty}</label><input type="text"${attributesOf({ id, name })} tabindex="-1" autocomplete="off"></p>`;
}

function fieldMarkup({ id, name, label, type, maxlength, autocomplete }: FormField, mark: string): string {
  const isEmail = type === 'email';
  const attributes = `${attributesOf({ id, name, maxlength: String(maxlength), autocomplete })} required data-field`;
  const control = type === 'textarea' ? `<textarea rows="6"${attributes}></textarea>`
    : `<input type="${type}"${attributes}${isEmail ? ' dir="ltr" spellcheck="false"' : ''}>`;
  const required = mark === '' ? '' : ` <span class="required" aria-hidden="true">${mark}</span>`;
  return `<p class="field${type === 'textarea' ? ' wide-field' : ''}"><label for="${id}">${escapeHtml(label)}${required}</label>${control}</p>`;
}

/** Attributes with a space before each; those that are undefined are left out. */
function attributesOf(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`)).join('');
}
