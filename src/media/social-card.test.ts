import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawSocialCard } from './social-card.ts';

const CARD = { title: 'حسگرها خرابی پله\u200Cبرقی\u200Cها را خبر می\u200Cدهند', section: 'فناوری', footer: ['خبر مهم', '۲۷ آبان ۱۴۰۵'] };

/** Where ink begins and ends, in pixels from the left and the top. */
async function ink(card: Uint8Array): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const { info } = await sharp(card).trim({ threshold: 40 }).toBuffer({ resolveWithObject: true });
  const [left, top] = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0)];
  return { left, right: left + info.width, top, bottom: top + info.height };
}

test('a card is a JPEG of the size that is announced, and the same each time', async () => {
  const card = await drawSocialCard(CARD);
  expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  expect(Buffer.from(card).equals(Buffer.from(await drawSocialCard(CARD)))).toBe(true);
  expect(Buffer.from(card).equals(Buffer.from(await drawSocialCard({ ...CARD, title: CARD.title.replaceAll('\u200C', '') })))).toBe(false);
});

test.each([
  ['short', 'صلح'], ['of two thousand letters', 'آ'.repeat(2000)], ['of many words', 'بسیار مهم '.repeat(100)], ['wide', 'WWWW MMMM '.repeat(19)], ['hostile', '<span size="900pt">x</span> & &amp; </b>'],
  ['of emoji alone', '\u{1F469}\u200D\u{1F680}\u{1F1EE}\u{1F1F7}'], ['with lone surrogates', 'الف\uD83D ب'.repeat(40)], ['that begins in Latin', 'NATO و اوکراین'],
])('a headline that is %s stays between the margins, and runs from the right', async (_, title) => {
  const { left, right, top, bottom } = await ink(await drawSocialCard({ ...CARD, title }));
  expect(left).toBeGreaterThanOrEqual(60);
  expect(right).toBeGreaterThan(1100);
  expect(right).toBeLessThanOrEqual(1140);
  expect(top).toBeGreaterThanOrEqual(60);
  expect(bottom).toBeLessThanOrEqual(570);
});
