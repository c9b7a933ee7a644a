import { printWithCode } from './print-with-code.ts';
import { ShortcutActions } from './shortcut-actions.ts';
import { shortcutOf } from './shortcut-key.ts';
import { areShortcutsOff } from './shortcut-switch.ts';
import { openSheet } from './shortcut-sheet.ts';

/* What `page-tools` loads when it is asked for: the shortcuts, their help, and printing with a code. */
const actions = new ShortcutActions(openSheet);

addEventListener('keydown', (event) => {
  const { target, key } = event;
  if ((event.ctrlKey || event.metaKey) && /^[pح]$/i.test(key) && document.querySelector('.share') !== null) {
    event.preventDefault();
    printWithCode();
    return;
  }
  const isTyping = target instanceof Element && target.closest('input,textarea,select,[contenteditable],dialog') !== null;
  const shortcut = isTyping || areShortcutsOff() ? undefined : shortcutOf(event);
  if (shortcut === undefined) return;
  event.preventDefault();
  actions.do(shortcut);
});

addEventListener('click', ({ target }) => {
  const tool = target instanceof HTMLElement ? target.dataset['tool'] : undefined;
  if (tool === 'print') printWithCode();
  if (tool === 'keys') openSheet();
});
