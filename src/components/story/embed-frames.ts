import { embedWords } from '../../i18n/embed-words.ts';

/** Offers to show what other sites have in the page. Nothing is asked of them before a reader agrees; the link stays for those who do not. */
for (const figure of document.querySelectorAll<HTMLElement>('.embed[data-frame]')) offer(figure);

function offer(figure: HTMLElement): void {
  const { frame = '', site = '' } = figure.dataset;
  const caption = figure.querySelector('figcaption');
  if (caption === null) return;
  const warning = document.createElement('small');
  warning.textContent = embedWords.warning(site);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = embedWords.show;
  button.addEventListener('click', () => {
    const shown = frameOf(frame, caption.querySelector('a')?.textContent ?? site);
    figure.querySelector('picture')?.remove();
    caption.before(shown);
    warning.remove();
    button.remove();
    shown.focus();
  });
  caption.append(warning, button);
}

function frameOf(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
  // YouTube shows nothing to whom it does not know the site of: https://developers.google.com/youtube/terms/required-minimum-functionality
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  // It may run, and open its own site in another tab; it may not turn this page into another one.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation');
  frame.src = address;
  return frame;
}
