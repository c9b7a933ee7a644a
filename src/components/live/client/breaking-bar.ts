/** Where the browser keeps which breaking news its reader has put away. */
const KEPT = 'khabar-breaking';
/** The longest wait that a timer takes, in milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * Looks after the bar of breaking news: takes out what has passed or was put away, and lets the reader put the rest away. An item has its address in its link
 * and its end in `data-until`. The bar lies over the page, so that nothing moves when it goes.
 */
export function tendBar(bar: HTMLElement): void {
  const items = (): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>('li')];
  const away = putAway();
  const sweep = (): void => {
    const now = Date.now();
    for (const item of items()) if (now >= untilOf(item) || away.includes(addressOf(item))) item.remove();
    if (items().length === 0) return bar.remove();
    setTimeout(sweep, Math.min(LONGEST_WAIT, Math.min(...items().map(untilOf)) - now));
  };
  bar.querySelector('button')?.addEventListener('click', () => {
    keep([...items().map(addressOf), ...away]);
    bar.remove();
  });
  sweep();
}

function untilOf(item: HTMLElement): number {
  return Number(item.dataset['until']);
}

function addressOf(item: HTMLElement): string {
  return item.querySelector('a')?.pathname ?? '';
}

/** A browser may keep nothing: then the bar comes back on the next page. */
function putAway(): string[] {
  try {
    return (localStorage.getItem(KEPT) ?? '').split(' ');
  } catch {
    return [];
  }
}

function keep(addresses: readonly string[]): void {
  try {
    localStorage.setItem(KEPT, addresses.slice(0, 10).join(' '));
  } catch {
    // As above.
  }
}
