import { PLACES } from './persian-stems.ts';
import type { Random } from './random.ts';
import { clause, countWords, nounPhrase, quantity, sentence } from './sentences.ts';

/** Addresses of other sites: names that belong to nobody, by RFC 2606. */
const SITES = ['https://example.com/', 'https://example.org/report', 'https://example.net/data/1404', 'https://www.example.org/'];

/**
 * The text of an article in Markdown: some 220 to 450 words in paragraphs of two to five sentences, as news
 * agencies write; at times a heading, a list, a quotation, a link or words in bold.
 */
export function articleBody(random: Random): string {
  const wanted = random.between(220, 390);
  const blocks: string[] = [];
  let count = 0;
  while (count < wanted) {
    const block = count > 60 && random.chance(14) ? ornament(random) : paragraph(random);
    blocks.push(block);
    count += countWords(block);
  }
  return `${blocks.join('\n\n')}\n`;
}

/** Two to five sentences on one line, one of them at times with a link or with bold words. */
export function paragraph(random: Random): string {
  const sentences = Array.from({ length: random.between(2, 5) }, () => sentence(random));
  if (random.chance(8)) sentences.push(`${nounPhrase(random)} **${nounPhrase(random)}** ${clause(random)}.`);
  if (random.chance(6)) sentences.push(`گزارش کامل در [${nounPhrase(random)}](${random.pick(SITES)}) آمده است.`);
  return sentences.join(' ');
}

/** What stands between paragraphs: a heading with its paragraph, a list, a quotation. */
function ornament(random: Random): string {
  switch (random.below(4)) {
    case 0: return Array.from({ length: random.between(3, 5) }, () => `- ${nounPhrase(random)}: ${quantity(random)}`).join('\n');
    case 1: return `> ${sentence(random)}`;
    case 2: return Array.from({ length: 3 }, (_, at) => `${at + 1}. ${nounPhrase(random)} در ${random.zipf(PLACES)}`).join('\n');
    default: return `## ${nounPhrase(random)} در ${random.zipf(PLACES)}\n\n${paragraph(random)}`;
  }
}
