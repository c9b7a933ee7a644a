import { liveScriptWords as words } from '../../../i18n/live-words.ts';
import css from '../../../styles/breaking.css?inline';
import { tendBar } from './breaking-bar.ts';

/** Shows the bar of breaking news on an article's page, but not on the page of the news itself. */
async function showBreaking(file: string): Promise<void> {
  const response = await fetch(file);
  const news = (await response.json()) as readonly { href: string; title: string; until: number }[];
  const list = document.createElement('ul');
  for (const { href, title, until } of news) {
    const address = new URL(href, response.url);
    if (address.pathname === location.pathname) continue;
    const item = document.createElement('li');
    item.dataset['until'] = String(until);
    const label = document.createElement('b');
    label.textContent = words.breaking;
    const link = document.createElement('a');
    [link.href, link.textContent] = [address.href, title];
    item.append(label, ' ', link);
    list.append(item);
  }
  const bar = document.createElement('section');
  bar.className = 'breaking';
  bar.setAttribute('aria-label', words.breakingLabel);
  const button = document.createElement('button');
  [button.type, button.textContent] = ['button', '×'];
  button.setAttribute('aria-label', words.dismiss);
  bar.append(list, button);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  document.querySelector('main')?.before(bar);
  tendBar(bar);
}

void showBreaking(document.querySelector<HTMLElement>('#news-boxes')!.dataset['src']!).catch(() => {});
