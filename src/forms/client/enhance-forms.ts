import { enhanceForm } from './enhance-form.ts';

/* The script of pages that have a form. Without it the forms work too. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) enhanceForm(form);
