import { draftOf } from './draft-of.ts';
import enhanceAll from './enhance-all.ts?worker&url';

/*
 * The script of pages that have a form. It is loaded with every article, and so only waits until a reader turns to a form: then
 * it gets the rest. Whoever is faster than that sends the form as without script.
 */
const forms = document.querySelectorAll<HTMLFormElement>('form[data-form]');
let enhanced: Promise<unknown> | undefined;

/** The rest lies beside this file. It is asked for by a name that only the browser knows: Vite puts a helper around all others, which is larger than this script. */
const rest = `.${enhanceAll.slice(enhanceAll.lastIndexOf('/'))}`;

function enhance(): Promise<unknown> {
  return (enhanced ??= import(/* @vite-ignore */ rest));
}

for (const form of forms) form.addEventListener('focusin', () => void enhance(), { once: true });
for (const answer of document.querySelectorAll<HTMLElement>('[data-answer]')) {
  answer.hidden = false;
  // The click is made again for those who listen by then.
  answer.addEventListener('click', () => void enhance().then(() => answer.click()), { once: true });
}
if (draftOf() !== null) void enhance();
