import { READING_SETTINGS } from '../../domain/reading-settings.ts';
import { readingWords } from '../../i18n/reading-words.ts';
import css from '../../styles/reading-menu.css?inline';
import { chooseSetting, chosenSetting, type ReadingSetting } from './reading-choice.ts';

/*
 * The menu by which a reader sets colours and letters. It is made when it is asked for the first time: pages carry nothing of it
 * but a button, and readers without script have no use for it.
 */
/** Each choice has its word: a missing one is a type error. */
const words: { readonly [Setting in ReadingSetting]: { readonly legend: string; readonly choices: Readonly<Record<(typeof READING_SETTINGS)[Setting]['values'][number], string>> } } = readingWords;

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const menu = element('dialog', { className: 'reading-menu' });
menu.setAttribute('aria-label', readingWords.heading);
const form = element('form', { method: 'dialog' });
for (const setting of Object.keys(READING_SETTINGS) as ReadingSetting[]) form.append(choices(setting));
form.append(element('p', { textContent: readingWords.kept }), element('button', { textContent: readingWords.close }));
menu.append(form);
document.body.append(menu);

// A click beside the menu meets the dialog itself, which its form fills.
menu.addEventListener('click', ({ target }) => { if (target === menu) menu.close(); });
document.querySelector('[data-reading]')?.addEventListener('click', () => menu.showModal());
menu.showModal();

function choices(setting: ReadingSetting): HTMLFieldSetElement {
  const { legend, choices: names }: { readonly legend: string; readonly choices: Readonly<Record<string, string>> } = words[setting];
  const set = element('fieldset', { className: `reading-${setting}` });
  set.append(element('legend', { textContent: legend }));
  const chosen = chosenSetting(setting, document.documentElement);
  for (const value of READING_SETTINGS[setting].values) {
    const input = element('input', { type: 'radio', name: setting, value, checked: value === chosen });
    input.addEventListener('change', () => chooseSetting(setting, value, document, localStorageOf(window)));
    const label = element('label', {});
    label.append(input, element('span', { textContent: names[value] ?? '' }));
    set.append(label);
  }
  return set;
}

/** A browser that lets nothing be kept throws as soon as it is asked: the choice then holds for this page. */
function localStorageOf(host: Window): Storage | undefined {
  try {
    return host.localStorage;
  } catch {
    return undefined;
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, values: Partial<HTMLElementTagNameMap[Name]>): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), values);
}
