import type { Scheme } from './colour/papers.ts';

const PAPER: Readonly<Record<Scheme, string>> = { light: 'کاغذ روشن', dark: 'کاغذ تیره' };

/** What is said to an author whose `design` cannot be used. */
export const designMessages = {
  colour: 'این رنگ شناخته نشد. آن را با # و شش رقم شانزده\u200Cدهی بنویسید، مانند «accent: "#006870"».',
  contrast: (colour: string, ratio: string, least: string, near: string, scheme: Scheme): string =>
    `رنگ «${colour}» روی ${PAPER[scheme]} خوانا نیست: کنتراست آن ${ratio} به ۱ است و دست\u200Cکم ${least} به ۱ باید باشد. نزدیک\u200Cترین رنگ خوانا «${near}» است.`,
  logo: 'نشانی نشانواره درست نیست. آن را در پوشه content/media بگذارید و مانند «logo: media/logo.png» بنویسید.',
} as const;
