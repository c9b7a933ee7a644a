/**
 * Makes the site's font files from the package `vazirmatn`, and puts its licence beside them:
 * `node scripts/make-fonts.ts`. The files are committed, so that a build needs none of this.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const SOURCE = new URL('../node_modules/vazirmatn/', import.meta.url);
const TARGET = new URL('../src/styles/fonts/', import.meta.url);

/** The weights that the style sheets use: text to headlines. */
const WEIGHTS = { min: 400, max: 800 };
/** Joining, marks and kerning; the stylistic sets are left behind. */
const FEATURES = ['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'liga', 'curs', 'kern', 'mark', 'mkmk'];
/** The most that the file that every page loads may weigh, in bytes. */
const MAIN_BUDGET = 45 * 1024;

/** Persian and Arabic, then the letters that Dari, Pashto and Kurdish names add. */
const LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچژکگیۀٱ' + 'ټځڅډړږښګڼېۍۓ' + 'ڕڤڵۆێە';
const VOWEL_SIGNS = codePoints(0x64b, 0x655) + '\u0670';
const DIGITS = codePoints(0x30, 0x39) + codePoints(0x6f0, 0x6f9) + codePoints(0x660, 0x669);
const PUNCTUATION = '،؛؟٪٫٬٭«»‹›' + codePoints(0x20, 0x40) + '[\\]^_`{|}~' + '\u00a0×÷±°·©–—‘’“”•…−';
/** The half-space, its opposite, and the marks of direction. */
const INVISIBLE = '\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069';
/** English, and the letters of European and Turkish names. */
const LATIN = codePoints(0x41, 0x5a) + codePoints(0x61, 0x7a) + codePoints(0xc0, 0x17f);

const FILES = [
  { name: 'vazirmatn.woff2', characters: LETTERS + VOWEL_SIGNS + DIGITS + PUNCTUATION + INVISIBLE, budget: MAIN_BUDGET },
  { name: 'vazirmatn-latin.woff2', characters: LATIN, budget: MAIN_BUDGET },
];

const font = await readFile(new URL('fonts/variable/Vazirmatn[wght].ttf', SOURCE));
await mkdir(TARGET, { recursive: true });
for (const { name, characters, budget } of FILES) {
  const file = await subsetFont(font, characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
    keepFeatures: FEATURES,
    noHinting: true,
    preserveNameIds: [0, 13, 14],
  });
  if (file.length > budget) throw new Error(`${name} has ${file.length} bytes; its budget is ${budget}`);
  await writeFile(new URL(name, TARGET), file);
  console.log(`${name}: ${file.length} bytes`);
}
await copyFile(new URL('OFL.txt', SOURCE), new URL('OFL.txt', TARGET));

function codePoints(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
