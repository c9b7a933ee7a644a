/**
 * Makes `src/persian/lexicon-data.ts` of the package `dictionary-fa`: `npm run lexicon`. The module is committed, so
 * that neither a build nor `khabar lint` needs the package.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { compileLexicon } from '../src/persian/compile-lexicon.ts';

const PACKAGE = new URL('../node_modules/dictionary-fa/', import.meta.url);
const TARGET = new URL('../src/persian/lexicon-data.ts', import.meta.url);

await writeFile(TARGET, compileLexicon(await readFile(new URL('index.dic', PACKAGE), 'utf8')));
