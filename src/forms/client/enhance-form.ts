import { formWords as words } from '../../i18n/form-words.ts';
import type { FormKind } from '../provider-profile.ts';
import { keepDraft, type TextControl } from './keep-draft.ts';
import { faultOf, refusalOf, showError, takeOverChecks } from './field-errors.ts';
import { offerAnswers } from './offer-answers.ts';
import { postForm } from './post-form.ts';
import type { Outcome } from './read-answer.ts';

/** Nobody fills a form in faster than this, in milliseconds: what comes sooner waits. */
const LEAST_TIME = 3000;

/** Sends a form in place: what is typed stays until it is known to have been received. */
export function enhanceForm(form: HTMLFormElement): void {
  const controls = [...form.querySelectorAll<TextControl>('[data-field]')];
  const status = form.querySelector<HTMLElement>('[role=status]');
  const button = form.querySelector<HTMLButtonElement>('[type=submit]');
  if (status === null || button === null) return;
  const kind = form.dataset['form'] as FormKind;
  const forget = kind === 'comments' ? keepDraft(controls) : () => {};
  takeOverChecks(form, controls);

  const say = (text: string, isFault = true): void => {
    status.textContent = text;
    status.classList.toggle('form-fault', isFault);
  };
  const showFaults = (faults: ReadonlyMap<TextControl, string>): void => {
    for (const control of controls) showError(control, faults.get(control) ?? '');
    say(words.fix);
    controls.find((control) => faults.has(control))?.focus();
  };
  const offer = (label: string, action: () => void): void => {
    const choice = document.createElement('button');
    choice.type = 'button';
    choice.textContent = label;
    choice.addEventListener('click', action);
    status.append(' ', choice);
  };
  const dropAnswer = offerAnswers(form, (name, drop) => {
    say(words.answering(name), false);
    offer(words.noAnswer, () => {
      drop();
      say('', false);
    });
    controls.at(-1)?.focus();
  });
  const tell = (outcome: Outcome): void => {
    if (outcome.kind === 'fields') {
      const faults = new Map(outcome.fields.flatMap(([field, message]) => {
        const control = controls.find(({ name }) => name === field || name.endsWith(`[${field}]`));
        return control === undefined ? [] : [[control, refusalOf(control, message)] as const];
      }));
      if (faults.size > 0) return showFaults(faults);
    }
    if (outcome.kind === 'sent') {
      for (const control of controls) control.value = '';
      forget();
      dropAnswer();
      say(words.sent[kind], false);
    } else say(words[outcome.kind === 'fields' ? 'refused' : outcome.kind]);
    // A field may be called `submit` too.
    if (outcome.kind === 'unknown') offer(words.sendPlainly, () => HTMLFormElement.prototype.submit.call(form));
    status.focus();
  };

  let isSending = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending) return;
    const faults = new Map(controls.map((control) => [control, faultOf(control)] as const).filter(([, fault]) => fault !== ''));
    if (faults.size > 0) return showFaults(faults);
    if (!navigator.onLine) return say(words.offline);
    isSending = true;
    button.setAttribute('aria-disabled', 'true');
    say(words.sending, false);
    setTimeout(() => {
      void postForm(form).then(tell).finally(() => {
        isSending = false;
        button.removeAttribute('aria-disabled');
      });
    }, Math.max(0, LEAST_TIME - performance.now()));
  });
}
