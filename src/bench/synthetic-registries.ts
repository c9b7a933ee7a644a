import { PEOPLE, PLACES, QUALITIES, THINGS } from './persian-stems.ts';

/** Sections by id, with their titles. */
export const SECTIONS: readonly (readonly [id: string, title: string])[] = [
  ['politics', 'سیاست'], ['economy', 'اقتصاد'], ['international', 'بین\u200Cالملل'], ['society', 'جامعه'], ['sport', 'ورزش'],
  ['culture', 'فرهنگ و هنر'], ['science', 'دانش'], ['technology', 'فناوری'], ['health', 'سلامت'], ['environment', 'محیط زیست'],
];

/** Agencies by id, with their titles: the commonest source first. */
export const AGENCIES: readonly (readonly [id: string, title: string])[] = [
  ['isna', 'ایسنا'], ['irna', 'ایرنا'], ['mehr', 'مهر'], ['anadolu', 'آناتولی'], ['reuters', 'رویترز'], ['afp', 'فرانسه'],
  ['ap', 'آسوشیتدپرس'], ['bakhtar', 'باختر'], ['xinhua', 'شین\u200Cهوا'], ['dpa', 'آلمان'], ['khovar', 'خاور'], ['tass', 'تاس'],
  ['kyodo', 'کیودو'], ['ansa', 'آنسا'], ['efe', 'افه'],
];

/** Authors by id, with their names. */
export const AUTHORS: readonly (readonly [id: string, name: string])[] = [
  ['sara-ahmadi', 'سارا احمدی'], ['navid-karimi', 'نوید کریمی'], ['leila-rostami', 'لیلا رستمی'], ['mahdi-sadeqi', 'مهدی صادقی'],
  ['zohre-noori', 'زهره نوری'], ['arash-bahrami', 'آرش بهرامی'], ['mina-hashemi', 'مینا هاشمی'], ['babak-amini', 'بابک امینی'],
  ['nasrin-sharifi', 'نسرین شریفی'], ['peyman-azizi', 'پیمان عزیزی'], ['roya-rahimi', 'رویا رحیمی'], ['saeed-moradi', 'سعید مرادی'],
];

const TAG_COUNT = 500;
/** How many tags are places, and how many are things, in one word. */
const PLAIN_TAGS = 50;

/** Tags, the commonest first: things and places, then a thing with a quality. No two of them share an address. */
export const TAGS: readonly string[] = (() => {
  const tags = new Set<string>();
  for (let at = 0; at < PLAIN_TAGS; at += 1) for (const list of [PLACES, THINGS]) tags.add(list[at] as string);
  for (let at = 0; tags.size < TAG_COUNT; at += 1) {
    // Steps without a common divisor with the lists' lengths come to all pairs.
    tags.add(`${THINGS[(at * 7) % THINGS.length]} ${QUALITIES[(at * 3) % QUALITIES.length]}`);
  }
  return [...tags];
})();

/**
 * The settings, registries and standalone page of a synthetic newsroom.
 *
 * @returns the text of each file by its path below the newsroom's root
 */
export function newsroomSettings(): ReadonlyMap<string, string> {
  const registry = (entries: readonly (readonly [string, string])[], field: 'title' | 'name') =>
    entries.map(([id, title]) => `${id}: { ${field}: ${title} }\n`).join('');
  return new Map([
    ['content/site.yml', `title: خبر آزمون
url: https://khabar.example
description: روزنامه\u200Cای ساختگی برای سنجش سرعت
leadPrefix: true
forms:
  comments: { provider: custom, action: https://forms.example/comments }
  newsletter: { provider: custom, action: https://forms.example/newsletter }
`],
    ['content/sections.yml', registry(SECTIONS, 'title')],
    ['content/agencies.yml', registry(AGENCIES, 'title')],
    ['content/authors.yml', registry(AUTHORS, 'name')],
    ['content/pages/about.md', `---
title: درباره خبر آزمون
description: این روزنامه ساختگی است
---

این روزنامه را برنامه\u200Cای می\u200Cنویسد تا سرعت ساختن سایت سنجیده شود. ${PEOPLE[0]} و ${PEOPLE[1]}ی در آن نیست.
`],
    ['.gitignore', '/dist\n/.dist.khabar/\n/.khabar/\n'],
  ]);
}
