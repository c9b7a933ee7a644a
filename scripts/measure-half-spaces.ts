/**
 * Measures `restoreHalfSpaces` on a treebank of Universal Dependencies, or any text with its half-spaces right:
 * `node scripts/measure-half-spaces.ts FILE.conllu [--list]`. Takes all half-spaces out, restores them, and compares word
 * by word. See `docs/half-spaces.md`.
 */
import { readFile } from 'node:fs/promises';
import { restoreHalfSpaces } from '../src/persian/lost-half-spaces.ts';

const WORD = /[\p{L}\p{M}\u200C]+/gu;
/** After a letter that does not join, a half-space shows nothing, and typography takes it out. */
const IDLE = /(?<=[اآأإدذرزژوؤء])\u200C|\u200C(?![\p{L}\p{M}])/gu;

const [path, ...options] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: node scripts/measure-half-spaces.ts FILE [--list]');
  process.exit(2);
}
const source = await readFile(path, 'utf8');
const sentences = path.endsWith('.conllu')
  ? [...source.matchAll(/^# text = (.*)$/gm)].map(([, text = '']) => text)
  : source.split('\n');

let words = 0, lost = 0, restored = 0, changed = 0;
const missed = new Map<string, number>();
const wrong = new Map<string, number>();
for (const sentence of sentences) {
  const gold = sentence.replace(IDLE, '');
  const mended = restoreHalfSpaces(gold.replaceAll('\u200C', ''));
  const pairs = gold.match(WORD) ?? [];
  const results = mended.match(WORD) ?? [];
  for (const [index, word] of pairs.entries()) {
    const result = results[index] ?? '';
    const bare = word.replaceAll('\u200C', '');
    words++;
    if (word !== bare) lost++;
    if (result !== bare) changed++;
    if (word !== bare && result === word) restored++;
    else if (result !== bare) count(wrong, `${result} for ${word}`);
    else if (word !== bare) count(missed, word);
  }
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function list(counts: Map<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word, times]) => `${word.replaceAll('\u200C', '_')} ${times}`).join(', ');
}

console.log(`${words} words, ${lost} with a half-space; ${changed} changed, ${restored} of them right`);
console.log(`recall ${(restored / lost).toFixed(4)}, precision ${(restored / changed).toFixed(4)}`);
if (options.includes('--list')) console.log(`\nwrong: ${list(wrong)}\n\nmissed: ${list(missed)}`);
