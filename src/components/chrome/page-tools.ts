import { toolWords as words } from '../../i18n/tool-words.ts';
import '../../offline/register.ts';
import { loadBeside } from '../../layouts/load-beside.ts';
import moreTools from './more-tools.ts?worker&url';
import { areShortcutsOff } from './shortcut-switch.ts';

/*
 * The script of every page. It does what cannot wait, to copy the address and to open the system's share sheet: both need the very
 * click. The rest, as shortcuts, their help and printing with a code, comes with the first key or click that asks for it, which is then made again.
 */
const share = document.querySelector('.share');

let isAsked = false;

/**
 * Gets the rest, once, and lets it have the event that asked for it. From then on it listens itself.
 *
 * @param orElse what is done when it cannot be had, as without a line
 */
function load(event: Event, orElse?: () => void): void {
  if (isAsked) return;
  isAsked = true;
  void loadBeside(moreTools).then(() => event.target?.dispatchEvent(new (event.constructor as typeof Event)(event.type, event)), () => { isAsked = false; orElse?.(); });
}

addEventListener('keydown', (event) => {
  const { key, target } = event;
  const isPrinting = share !== null && (event.ctrlKey || event.metaKey) && /^[pح]$/i.test(key);
  const isTyping = target instanceof Element && target.matches('input,textarea,select,[contenteditable]');
  const isShortcut = key.length === 1 && !(event.ctrlKey || event.metaKey || event.altKey || isTyping || areShortcutsOff());
  if (isPrinting || isShortcut) load(event, isPrinting ? print : undefined);
  if (isPrinting || (isShortcut && key === '/')) event.preventDefault();
});

function addButton(place: Element, label: string, action: (event: Event) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', action);
  place.append(button);
  return button;
}

/** A button of the rest: the first click loads that. */
function addTool(place: Element, name: string, label: string, orElse?: () => void): void {
  addButton(place, label, (event) => load(event, orElse)).dataset['tool'] = name;
}

const footer = document.querySelector('.footer');
if (footer !== null && matchMedia('(hover: hover)').matches) addTool(footer, 'keys', words.keys);
if (share !== null) {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const status = document.createElement('span');
  status.role = 'status';
  // There is no clipboard without HTTPS.
  if (navigator.clipboard) addButton(share, words.copy, () => void navigator.clipboard.writeText(url).then(() => { status.textContent = words.copied; }));
  // A reader who closes the sheet is no fault.
  if (navigator.share) addButton(share, words.send, () => void navigator.share({ title: document.title, url }).catch(() => {}));
  addTool(share, 'print', words.print, print);
  share.append(status);
}
