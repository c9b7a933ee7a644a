import { formWords as words } from '../../i18n/form-words.ts';
import type { TextControl } from './keep-draft.ts';

/**
 * Takes the browser's own checks over, so that they speak Persian and nothing pasted is cut off: the longest length
 * becomes a check of ours.
 */
export function takeOverChecks(form: HTMLFormElement, controls: readonly TextControl[]): void {
  form.noValidate = true;
  for (const control of controls) {
    if (control.maxLength > 0) control.dataset['most'] = String(control.maxLength);
    control.removeAttribute('maxlength');
    control.addEventListener('input', () => showError(control, ''));
  }
}

/** What is wrong with a field; empty when nothing is. */
export function faultOf(control: TextControl): string {
  const most = Number(control.dataset['most'] ?? Infinity);
  const { length } = control.value;
  if (control.required && control.value.trim() === '') return words.empty;
  if (length > most) return words.tooLong(length.toLocaleString('fa'), most.toLocaleString('fa'));
  return control.validity.valid ? '' : control.type === 'email' ? words.badEmail : words.badField;
}

/** What is said of a field that the endpoint has refused: its own words when they are Persian. */
export function refusalOf(control: TextControl, message: string): string {
  if (/[\u0620-\u06d3]/.test(message)) return message;
  return control.type === 'email' ? words.badEmail : words.badField;
}

/** Shows what is wrong beside a field, or takes it away. */
export function showError(control: TextControl, message: string): void {
  const id = `${control.id}-error`;
  let note = document.getElementById(id);
  if (message === '') {
    note?.remove();
    for (const name of ['aria-invalid', 'aria-describedby']) control.removeAttribute(name);
    return;
  }
  if (note === null) {
    note = document.createElement('span');
    note.id = id;
    note.className = 'field-error';
    control.after(note);
  }
  note.textContent = message;
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', id);
}
