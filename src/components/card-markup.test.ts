import { expect, test } from 'vitest';
import type { CardView } from '../queries/view-models.ts';
import { cardMarkup } from './card-markup.ts';

const CARD: CardView = {
  href: '/news/1/', title: 'تیتر <b>&"', kicker: 'روتیتر <i>', lead: 'لید <script>',
  section: { href: '/section/sport/', label: 'ورزش & بازی' },
  published: { iso: '2022-01-22T13:45:00+03:30', text: 'شنبه ۲ بهمن ۱۴۰۰، ۱۳:۴۵', day: '۲ بهمن ۱۴۰۰' },
  picture: { src: '/assets/a.jpg', srcset: '', width: 4, height: 3, alt: 'عکس', color: '#aabbcc' },
};

test('a card holds what its list asks for', () => {
  expect(cardMarkup(CARD, { level: 2, variant: 'row', hasSection: true, hasLead: true, sizes: '7rem' })).toBe(
    '<article class="card card-row"><div class="card-picture"><picture><img src="/assets/a.jpg" alt="عکس" width="4" height="3" loading="lazy" decoding="async" class="tint r3 g4 b4"></picture></div>'
    + '<div class="card-text"><p class="kicker">روتیتر &lt;<bdi>i</bdi>&gt;</p><h2 class="card-title"><a href="/news/1/">تیتر &lt;<bdi>b</bdi>&gt;&amp;&quot;</a></h2><p class="card-lead">لید &lt;<bdi>script</bdi>&gt;</p>'
    + '<p class="card-details"><a class="card-section" href="/section/sport/">ورزش &amp; بازی</a> <time datetime="2022-01-22T13:45:00+03:30">۲ بهمن ۱۴۰۰</time></p></div></article>',
  );
});

test('a brief is a headline with its time', () => {
  expect(cardMarkup(CARD, { level: 3, variant: 'brief' })).toBe(
    '<article class="card card-brief"><div class="card-text"><h3 class="card-title"><a href="/news/1/">تیتر &lt;<bdi>b</bdi>&gt;&amp;&quot;</a></h3>'
    + '<p class="card-details"><time datetime="2022-01-22T13:45:00+03:30">شنبه ۲ بهمن ۱۴۰۰، ۱۳:۴۵</time></p></div></article>',
  );
});

test('what an article does not have is left out', () => {
  const { kicker, lead, picture, ...bare } = CARD;
  expect(cardMarkup(bare, { level: 2, hasLead: true })).not.toMatch(/kicker|lead|picture/);
});
