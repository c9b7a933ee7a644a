import { PLURAL } from './search-endings.ts';
import { NOT_COMPARED, NOT_HIS, NOT_INDEFINITE, NOT_MINE, NOT_PLURAL, NOT_POSSESSED, NOT_YOURS, SHORT_POSSESSED } from './search-look-alikes.ts';
import { singularOfPersons } from './search-plurals.ts';

const JOINED_PLURAL = new RegExp(`^(.{3,}?)(${PLURAL})$`);
/** «شدهای» is شده\u200Cای: a plural has a stem of three letters at least. */
const SHORT_PARTICIPLE = /^(?!تن)(..ه)ایم?$/;
const COPULA = /^(.{2,}ه)(?:اند|اید)$/;
/** «دنیای ما» */
const EZAFE = /^(.{3,}ا)ی$/;
/** «صندلیای» is صندلی\u200Cای, as well as the ezafe of a word in ا. */
const AFTER_YEH = /^(.{3,}ی)ای$/;

/**
 * The forms under which a word without half-spaces is found, best first: itself, or the singular of a plain
 * plural; then what it may be an inflected form of. Stems have at least three letters, and words that only end like
 * an inflected form are left alone (`search-look-alikes.ts`).
 *
 * Lucene's PersianStemFilter and hazm's Stemmer cut such endings from every word («تهران» becomes «تهر»); here the word
 * itself stays the first form wherever an ending can be something else.
 *
 * @param word folded letters, آ kept
 * @example joinedForms('کتابهایشان') // ['کتاب']
 * @example joinedForms('بزرگترین') // ['بزرگترین', 'بزرگ']
 * @example joinedForms('خانهای') // ['خان', 'خانه'], since it may be خان\u200Cهای or خانه\u200Cای
 */
export function joinedForms(word: string): string[] {
  if (word.length < 4) return [word];
  const [, stem = '', ending = ''] = JOINED_PLURAL.exec(word) ?? [];
  if (stem !== '' && !NOT_PLURAL.has(`${stem}ها`)) {
    const isOpen = /^های(?:ی|م)?$/.test(ending) && !stem.endsWith('ه');
    return [...singularForms(stem), ...(isOpen ? [`${stem}ه`] : [])];
  }
  const participle = SHORT_PARTICIPLE.exec(word)?.[1];
  if (participle !== undefined) return [word, participle];
  const verb = COPULA.exec(word)?.[1];
  if (verb !== undefined) return singularForms(verb);
  const noun = EZAFE.exec(word)?.[1];
  if (noun === undefined) return singularForms(word);
  const afterYeh = AFTER_YEH.exec(word)?.[1];
  return [...singularForms(noun), ...(afterYeh === undefined ? [] : [afterYeh])];
}

/** A word that is no plural, then its stems. */
function singularForms(word: string): string[] {
  const forms = [word];
  const add = (pattern: RegExp, exceptions?: ReadonlySet<string>): void => {
    const stem = pattern.exec(word)?.[1];
    if (stem !== undefined && !exceptions?.has(word)) forms.push(stem);
  };
  switch (word.at(-1)) {
    case 'ی':
      add(/^(.{2,}[او])یی$/, NOT_INDEFINITE);
      if (!/[او]یی$/.test(word)) add(/^(.{3,})ی$/, NOT_INDEFINITE);
      if (!NOT_COMPARED.has(word.slice(0, -1))) add(/^(.{3,})تر(?:ین)?ی$/);
      break;
    case 'د':
      add(/^(.{3,}ی)(?:اند|اید)$/);
      break;
    case 'ر':
      add(/^(.{3,})تر$/, NOT_COMPARED);
      break;
    case 'ن':
      add(/^(.{3,})ترین$/, NOT_COMPARED);
      if (!/ستان$|اندیشان$/.test(word)) add(/^(.{3,})[متش]ان$/, NOT_POSSESSED);
      add(/^(.{2,}[او])ی[متش]ان$/);
      break;
    case 'ش':
      add(/^(.{2,}ه|.{3,})اش$/, NOT_HIS);
      add(/^(.{2,}[او])یش$/, NOT_HIS);
      add(/^(.{2,}[^اوی])ش$/, NOT_HIS);
      break;
    case 'م':
      add(/^(.{2,}ه|.{4,})ام$/, NOT_MINE);
      add(/^(.{3,}[^اوی])م$/, NOT_MINE);
      break;
    case 'ت':
      add(/^(.{2,}ه)است$/);
      add(/^(.{2,}ه|.{4,})ات$/, NOT_YOURS);
      if (!/^م.ا..ت$/.test(word)) add(/^(.{2,}[^ا][^اوی])ت$/, NOT_YOURS);
      break;
  }
  if (SHORT_POSSESSED.has(word)) forms.push(word.slice(0, -1));
  for (const form of [...forms]) {
    const singular = singularOfPersons(form);
    if (singular !== undefined) forms.push(singular);
  }
  return forms;
}
