import { expect, test } from 'vitest';
import { TakenAddresses } from './taken-addresses.ts';

const taken = new TakenAddresses(['about/index.html', 'logo.svg', 'docs.html/notes.txt']);

test.each([
  '/', '/index.html', '/404.html', '/section/', '/section/sport/', '/archive/1400/', '/tag/x/page/2/', '/assets/x/', '/feed.xml/',
  '/robots.txt/', '/about/', '/about/index.html', '/logo.svg/', '/logo.svg/more/', '/docs.html',
])('%s is taken', (path) => expect(taken.has(path)).toBe(true));

test.each(['/old/', '/about/us/', '/about.html', '/sections/', '/docs/', '/news/1/'])('%s is free', (path) => expect(taken.has(path)).toBe(false));
