import { liveScriptWords as words } from '../../../i18n/live-words.ts';
import { toPersianDigits } from '../../../persian/digits.ts';
import { askForUpdates, type LiveFile } from './live-file.ts';
import { nextWait, PACE, spread } from './pace.ts';

/*
 * Follows a live story while its page is open: asks for new updates as long as the page is seen, offers them by a button, and puts them in when that is
 * pressed, so that nothing moves under a reader's eyes. It ends with the coverage.
 * A link to an update that this page does not show any more leads on to the page of all updates.
 */
const everything = document.querySelector<HTMLAnchorElement>('.live-all a');
const isElsewhere = everything !== null && /^#u-/.test(location.hash) && document.getElementById(location.hash.slice(1)) === null;
if (isElsewhere) location.replace(everything.href + location.hash);

const live = document.querySelector<HTMLElement>('#live')!;
const part = <Found extends HTMLElement>(selector: string): Found => document.querySelector<Found>(selector)!;
const [state, news, fresh, list] = [part('.live-state p'), part('.live-news'), part<HTMLButtonElement>('.live-fresh'), part('.updates')];
/** The updates that the page shows, as the file had them. */
const known = new Map<string, string>();
/** Those that are new or were edited since. */
let waiting: LiveFile['updates'] = [];
let updated: LiveFile['updated'] | undefined;
let until = Number(live.dataset['until'] ?? Infinity);
let wait: number = PACE.first;
let timer: ReturnType<typeof setTimeout> | undefined;
let isOver = live.dataset['live'] !== 'open' || location.protocol === 'file:';
let isAsking = false;
let askedAt = Date.now();

/** Plans the next question; a page that is not seen, or not connected, asks none. */
function plan(): void {
  clearTimeout(timer);
  if (isOver || document.hidden || !navigator.onLine) return;
  timer = setTimeout(() => void ask(), Math.max(0, askedAt + spread(wait, Math.random()) - Date.now()));
}

async function ask(): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  const answer = await askForUpdates(live.dataset['href']!);
  [isAsking, askedAt] = [false, Date.now()];
  if (answer === 'gone') return end();
  if (answer === 'failed') wait = nextWait('failed', wait);
  else {
    wait = nextWait(take(answer) ? 'news' : 'same', wait);
    until = answer.until ?? Infinity;
    if (!answer.open) return end();
  }
  if (Date.now() >= until) return end();
  plan();
}

/** Takes over what the file says. @returns whether there is more of it than before */
function take({ updates, updated: at }: LiveFile): boolean {
  const before = waiting.length;
  for (const { id, html } of updates) if (!known.has(id) && document.getElementById(id) !== null) known.set(id, html);
  waiting = updates.filter(({ id, html }) => known.get(id) !== html);
  updated = at;
  fresh.hidden = waiting.length === 0;
  if (waiting.length === before) return false;
  fresh.textContent = words.fresh(toPersianDigits(waiting.length));
  news.textContent = fresh.textContent;
  return waiting.length > before;
}

function show(): void {
  const pieces = waiting.map(({ id, html }) => {
    known.set(id, html);
    const template = document.createElement('template');
    template.innerHTML = html;
    const piece = template.content.firstElementChild as HTMLElement;
    piece.classList.add('update-new');
    return piece;
  });
  const added = pieces.filter((piece) => {
    const edited = document.getElementById(piece.id);
    edited?.replaceWith(piece);
    return edited === null;
  });
  list.prepend(...added);
  const [first] = pieces as [HTMLElement];
  live.querySelector('.live-none')?.remove();
  news.textContent = words.shown(toPersianDigits(waiting.length));
  waiting = [];
  fresh.hidden = true;
  const time = state.querySelector('time')!;
  if (updated !== undefined) [time.dateTime, time.textContent] = [updated.iso, updated.text];
  // The focus goes where the button has led, for those who do not see.
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: 'center' });
}

function end(): void {
  isOver = true;
  clearTimeout(timer);
  const badge = state.querySelector('b')!;
  part('.live-state').dataset['state'] = 'closed';
  [badge.className, badge.textContent] = ['live-over', news.dataset['closed']!];
  news.textContent = badge.textContent;
}

fresh.addEventListener('click', show);
document.addEventListener('visibilitychange', plan);
addEventListener('online', () => { if (!isOver) news.textContent = ''; plan(); });
addEventListener('offline', () => { if (!isOver) news.textContent = words.offline; plan(); });
if (!isOver && !navigator.onLine) news.textContent = words.offline;
if (!isOver && Date.now() >= until) end();
plan();
