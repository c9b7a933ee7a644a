import { MADDAH_PAIRS, NOT_COMPARED, NOT_HIS, NOT_INDEFINITE, NOT_MINE, NOT_PLURAL, NOT_POSSESSED, NOT_YOURS } from './search-look-alikes.ts';

const PLURAL = 'ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?';
/** What may follow a half-space as an ending: plural, ezafe, indefinite, possessive and copula, as one or several. */
const HELD_SUFFIX = new RegExp(`^(?:${PLURAL}|ها(?:ست|م|ت|ش)|ی|یی|ای|ا?(?:م|ت|ش|ست)|[متش]ان|ا?(?:یم|ید|ند))$`);
/** Written apart, these belong to the word before them wherever they stand. */
const APART_SUFFIX = new RegExp(`^(?:${PLURAL}|هاست|ی|اش|ات|اند|تر(?:ین)?(?:ی|${PLURAL})?)$`);
/** Written apart, these belong to a word that ends in silent ه: «رفته ام»، «خانه ای». */
const AFTER_HEH = /^(?:ای|ام|ایم|اید|اند|است)$/;
const AFTER_YEH = /^(?:ای|ایم|اید)$/;
/** Written apart, these are an ending or, as rarely, a word: «کتاب مان»، «شان». */
const MAYBE_SUFFIX = /^(?:ام|مان|تان|شان)$/;
const DEGREE = new RegExp(`^(تر(?:ین)?)(?:ی|${PLURAL})?$`);

export const isHeldSuffix = (segment: string): boolean => HELD_SUFFIX.test(segment);
export const degreeOf = (segment: string): string => DEGREE.exec(segment)?.[1] ?? '';
export const isMaybeSuffix = (segment: string): boolean => MAYBE_SUFFIX.test(segment);

/** Whether a word that stands apart is the ending of the one before it. Both in plain letters. */
export function isApartSuffix(segment: string, before: string): boolean {
  return APART_SUFFIX.test(segment) || (AFTER_HEH.test(segment) && before.endsWith('ه')) || (AFTER_YEH.test(segment) && before.endsWith('ی'));
}

const JOINED_PLURAL = new RegExp(`^(.{3,}?)(${PLURAL})$`);

/**
 * The forms under which a word without half-spaces is found, best first: itself, or the singular of a plain
 * plural; then what it may be an inflected form of. Stems have at least three letters, and words that only end like
 * an inflected form are left alone.
 *
 * @param word folded letters, آ kept
 * @example joinedForms('کتابهایشان') // ['کتاب']
 * @example joinedForms('بزرگترین') // ['بزرگترین', 'بزرگ']
 * @example joinedForms('خانهای') // ['خان', 'خانه'], since it may be خان\u200Cهای or خانه\u200Cای
 */
export function joinedForms(word: string): string[] {
  if (word.length < 4) return [word];
  const plural = JOINED_PLURAL.exec(word);
  if (plural && !NOT_PLURAL.has(`${plural[1] ?? ''}ها`) && !/^(?:بی?)?تنهایی?$/.test(word)) {
    const [, stem = '', ending = ''] = plural;
    const isOpen = /^های(?:ی|م)?$/.test(ending) && !stem.endsWith('ه');
    return [...new Set([...singularForms(stem), ...(isOpen ? [`${stem}ه`] : [])])];
  }
  const short = /^(?!تن)(..ه)ای?م?$/.exec(word)?.[1];
  if (short !== undefined && /های/.test(word)) return [word, short];
  const copula = /^(.{2,}ه)(?:اند|اید)$/.exec(word) ?? /^(.{3,}ا)ی$/.exec(word);
  if (copula?.[1] !== undefined) {
    const afterYeh = /^(.{3,}ی)ای$/.exec(word)?.[1];
    return [...singularForms(copula[1]), ...(afterYeh === undefined ? [] : [afterYeh])];
  }
  return singularForms(word);
}

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
  return forms;
}

/**
 * A form as an index holds it: آ is ا, but for the few words that only آ tells from another, which begin with two ا.
 *
 * @example plainAlef(['آب']) // ['اب']
 * @example plainAlef(['آستان']) // ['ااستان']
 */
export function plainAlef(forms: readonly string[]): string[] {
  if (!forms.some((form) => form.includes('آ'))) return [...forms];
  const isPair = forms.some((form) => MADDAH_PAIRS.has(form));
  return forms.map((form) => (isPair ? form.replace(/^آ/, 'اا') : form).replaceAll('آ', 'ا'));
}
