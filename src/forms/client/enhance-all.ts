import { enhanceForm } from './enhance-form.ts';

// What a page gets when a reader turns to a form: it makes all forms of the page to be sent in place.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) enhanceForm(form);
