import { READING_SETTINGS } from '../../domain/reading-settings.ts';

export type ReadingSetting = keyof typeof READING_SETTINGS;

/** What is chosen on this page; empty for what the system says. */
export function chosenSetting(setting: ReadingSetting, root: HTMLElement): string {
  return root.dataset[setting] ?? '';
}

/**
 * Shows the page as chosen, and keeps the choice for the pages to come (see THEME_SCRIPT).
 *
 * @param value one of READING_SETTINGS; empty takes the choice back
 * @param kept where it is kept; a full or locked one keeps nothing
 */
export function chooseSetting(setting: ReadingSetting, value: string, page: Document, kept: Pick<Storage, 'setItem' | 'removeItem'> | undefined): void {
  const { key } = READING_SETTINGS[setting];
  if (value === '') delete page.documentElement.dataset[setting];
  else page.documentElement.dataset[setting] = value;
  if (setting === 'theme') showThemeColour(value, page);
  try {
    if (value === '') kept?.removeItem(key);
    else kept?.setItem(key, value);
  } catch {
    // The choice holds for this page.
  }
}

/** The colour of the browser's own bars: that of the chosen scheme, or of each by the system. */
function showThemeColour(theme: string, page: Document): void {
  page.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]').forEach((meta, at) => {
    // The head has the light one first.
    const scheme = at === 0 ? 'light' : 'dark';
    meta.media = theme === '' ? `(prefers-color-scheme: ${scheme})` : theme === scheme ? 'all' : 'not all';
  });
}
