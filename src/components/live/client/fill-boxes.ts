import { liveScriptWords as words } from '../../../i18n/live-words.ts';

/** A headline of the shared file, as fragment-json.ts writes it: its address is seen from the file. */
interface Headline {
  readonly href: string;
  readonly title: string;
  readonly iso: string;
  readonly time: string;
  readonly live?: boolean;
}

/** Fills the boxes «آخرین خبرها» and «پربیننده» of an article's page. Without them there is a link to the latest news, and so it stays when the file cannot be had. */
async function fillBoxes(latest: HTMLElement): Promise<void> {
  const response = await fetch(latest.dataset['href']!);
  if (!response.ok) return;
  const news = (await response.json()) as { latest: Headline[]; mostRead: Headline[] };
  const listOf = (headlines: readonly Headline[]): HTMLElement => {
    const list = document.createElement('ul');
    for (const headline of headlines) {
      const address = new URL(headline.href, response.url);
      if (address.pathname !== location.pathname) list.append(item(address.href, headline));
    }
    return list;
  };
  latest.append(listOf(news.latest));
  const mostRead = listOf(news.mostRead);
  if (mostRead.children.length === 0) return;
  const box = document.createElement('nav');
  box.className = 'related';
  box.setAttribute('aria-label', words.mostRead);
  const heading = document.createElement('h2');
  [heading.className, heading.textContent] = ['block-heading', words.mostRead];
  box.append(heading, mostRead);
  latest.after(box);
}

function item(address: string, { title, iso, time, live }: Headline): HTMLElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  [link.href, link.textContent] = [address, title];
  const at = document.createElement('time');
  [at.dateTime, at.textContent] = [iso, time];
  if (live === true) {
    const badge = document.createElement('b');
    badge.textContent = words.live;
    made.append(badge, ' ');
  }
  made.append(link, at);
  return made;
}

void fillBoxes(document.querySelector<HTMLElement>('#news-boxes')!).catch(() => {});
