import { galleryWords } from '../../i18n/gallery-words.ts';
import { toPersianDigits } from '../../persian/digits.ts';

/** Gives galleries buttons, a count, and the arrow keys. Without this script they are swiped and scrolled. */
for (const strip of document.querySelectorAll<HTMLElement>('.gallery-strip')) equip(strip);

function equip(strip: HTMLElement): void {
  const items = [...strip.children] as HTMLElement[];
  if (items.length < 2) return;
  let shown = 0;
  const place = document.createElement('span');
  place.setAttribute('aria-live', 'polite');
  const go = (to: number): void => items[Math.min(Math.max(to, 0), items.length - 1)]!.scrollIntoView({ block: 'nearest', inline: 'center' });
  const previous = buttonOf(galleryWords.previous, () => go(shown - 1));
  const next = buttonOf(galleryWords.next, () => go(shown + 1));
  const show = (index: number): void => {
    shown = index;
    place.textContent = galleryWords.place(toPersianDigits(index + 1), toPersianDigits(items.length));
    previous.disabled = index === 0;
    next.disabled = index === items.length - 1;
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) show(items.indexOf(target as HTMLElement));
  }, { root: strip, threshold: 0.6 });
  for (const item of items) observer.observe(item);
  strip.addEventListener('keydown', (event) => {
    // The strip runs from the right, so that what comes next lies at the left.
    const step = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    go(shown + step);
  });
  const tools = document.createElement('div');
  tools.className = 'gallery-tools';
  tools.append(previous, place, next);
  strip.after(tools);
  show(0);
}

function buttonOf(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}
