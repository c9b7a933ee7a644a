import { shortcutWords as words } from '../../i18n/shortcut-words.ts';
import css from '../../styles/shortcut-sheet.css?inline';
import { SHORTCUT_KEYS } from './shortcut-key.ts';
import { areShortcutsOff, switchShortcuts } from './shortcut-switch.ts';

let sheet: HTMLDialogElement | undefined;

/** Opens the help of the shortcuts, with the switch that turns them off. Escape and the button close it, and focus goes back to where it was. */
export function openSheet(): void {
  sheet ??= makeSheet();
  if (!sheet.open) sheet.showModal();
}

function makeSheet(): HTMLDialogElement {
  // A style sheet made by script needs no source in the content security policy.
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  document.adoptedStyleSheets.push(style);
  const dialog = element('dialog', { className: 'shortcut-sheet' });
  const heading = element('h2', { id: 'shortcut-heading', textContent: words.heading });
  dialog.setAttribute('aria-labelledby', heading.id);
  const list = element('dl');
  for (const key of SHORTCUT_KEYS) {
    const term = element('dt');
    term.append(element('kbd', { textContent: key.toUpperCase() }));
    list.append(term, element('dd', { textContent: words.keys[key] }));
  }
  const box = element('input', { type: 'checkbox', checked: !areShortcutsOff() });
  box.addEventListener('change', () => switchShortcuts(box.checked));
  const label = element('label');
  label.append(box, ` ${words.areOn}`);
  const close = element('button', { type: 'button', textContent: words.close });
  close.addEventListener('click', () => dialog.close());
  dialog.append(heading, list, element('p', { textContent: words.layout }), label, close);
  document.body.append(dialog);
  return dialog;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
