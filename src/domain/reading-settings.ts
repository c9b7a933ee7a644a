/** What a reader may choose besides what the system says; the empty word is the system's or the usual one. */
export const THEMES = ['', 'light', 'dark'] as const;
/** Sizes of letters; `styles/tokens.css` says how large each is. */
export const TEXT_SIZES = ['small', '', 'large', 'huge'] as const;

/** Where a choice is kept in the browser, and the `data-` attribute of the root that shows it. */
export const READING_SETTINGS = {
  theme: { key: 'khabar-theme', values: THEMES },
  text: { key: 'khabar-text', values: TEXT_SIZES },
} as const;

/**
 * Shows a page as its reader chose, before the first of it is painted, so that nothing flashes. It stands in the head of each
 * page, the same in all, and the content security policy knows it by its hash. The `theme-color` whose medium fits first colours
 * the browser's own bars.
 */
export const THEME_SCRIPT =
  `try{let e=document.documentElement.dataset,s=localStorage,t=s["${READING_SETTINGS.theme.key}"],z=s["${READING_SETTINGS.text.key}"];` +
  'if(z)e.text=z;if(t){e.theme=t;for(let m of document.querySelectorAll("[name=theme-color]"))m.media=m.media.includes(t)?"all":"not all"}}catch{}';
