import { toPersianDigits } from '../persian/digits.ts';
import { ACTIONS, ADVERBS, FIRST_NAMES, LATIN, PLACES } from './persian-stems.ts';
import type { Random } from './random.ts';
import { ACTORS, ADJECTIVES, LIGHT_VERBS, NOUNS, PREDICATES, SURNAMES, VILLAGES } from './vocabulary.ts';

const PREPOSITIONS = ['در', 'به', 'از', 'با', 'برای', 'درباره', 'پس از', 'بر پایه', 'در کنار', 'پیش از', 'میان', 'به دلیل', 'بدون', 'تا'];
const OPENINGS = ['', '', '', '', 'اما ', 'همچنین ', 'با این حال، ', 'از سوی دیگر، ', 'به گفته او، ', 'در همین حال، ', 'بر این اساس، '];
const SPEECH = ['گفت', 'افزود', 'تأکید کرد', 'توضیح داد', 'یادآور شد', 'خاطرنشان کرد', 'اعلام کرد'];
const DETERMINERS = ['این', 'آن', 'هر', 'برخی', 'همه', 'یک', 'چند'];
const UNITS = ['درصد', 'هزار تن', 'میلیون نفر', 'میلیارد تومان', 'کیلومتر', 'ساعت', 'روز', 'مورد', 'نفر'];

/** A thing with what belongs to it: «قیمت تازه بازار». One to four words. */
export function nounPhrase(random: Random): string {
  const noun = random.zipf(NOUNS);
  switch (random.below(9)) {
    case 0: return `${random.pick(DETERMINERS)} ${noun}`;
    case 1: return `${noun} ${random.zipf(NOUNS)}`;
    case 2: return `${noun} ${random.zipf(NOUNS)} ${random.zipf(ADJECTIVES)}`;
    case 3: return `${noun} ${random.zipf(ADJECTIVES)}`;
    case 4: return `${noun} و ${random.zipf(NOUNS)}`;
    case 5: return `${random.zipf(ACTORS)} ${noun}`;
    case 6: return `${noun} ${random.chance(80) ? random.zipf(PLACES) : random.zipf(VILLAGES)}`;
    default: return noun;
  }
}

/** Who speaks: «مریم احمدی، وزیر کشور». */
export function person(random: Random): string {
  const name = `${random.pick(FIRST_NAMES)} ${random.zipf(SURNAMES)}`;
  return random.chance(40) ? `${name}، ${random.zipf(ACTORS)} ${random.zipf(NOUNS)}،` : name;
}

/** What happens: «بررسی کرد», «می‌رود». */
export function predicate(random: Random): string {
  return random.chance(55) ? `${random.zipf(ACTIONS)} ${random.zipf(LIGHT_VERBS)}` : random.zipf(PREDICATES);
}

/** A whole statement without its full stop. Five to some twenty words. */
export function clause(random: Random): string {
  const subject = nounPhrase(random);
  const where = `${random.zipf(PREPOSITIONS)} ${nounPhrase(random)}`;
  switch (random.below(6)) {
    case 0: return `${subject} ${where} ${predicate(random)}`;
    case 1: return `${subject} ${random.zipf(ADVERBS)} ${nounPhrase(random)} را ${where} ${predicate(random)}`;
    case 2: return `${subject} که ${where} ${predicate(random)}، ${nounPhrase(random)} را ${predicate(random)}`;
    case 3: return `${subject} ${quantity(random)} ${where} ${predicate(random)}`;
    case 4: return `${where} ${nounPhrase(random)} ${random.zipf(ADVERBS)} ${predicate(random)}`;
    default: return `${subject} ${where} و ${nounPhrase(random)} ${predicate(random)}`;
  }
}

/** An amount in Persian digits: «۳۴۰ هزار تن», «۲٫۵ درصد». */
export function quantity(random: Random): string {
  const number = random.chance(20) ? `${random.below(90)}٫${random.between(1, 9)}` : String(random.between(2, random.chance(50) ? 40 : 4000));
  return `${toPersianDigits(number)} ${random.pick(UNITS)}`;
}

/** A sentence with its full stop or question mark. */
export function sentence(random: Random): string {
  const opening = random.pick(OPENINGS);
  switch (random.below(16)) {
    case 0: return `${person(random)} ${random.pick(SPEECH)}: «${clause(random)}.»`;
    case 1: return `${opening}${clause(random)}؛ ${clause(random)}.`;
    case 2: return `آیا ${clause(random)}؟`;
    case 3: return `${opening}${nounPhrase(random)} ${random.zipf(LATIN)} ${random.zipf(PREPOSITIONS)} ${nounPhrase(random)} ${predicate(random)}.`;
    case 4: return `به گفته ${person(random)} ${clause(random)}.`;
    case 5: return `${person(random)} ${random.pick(SPEECH)} که ${clause(random)}.`;
    case 6: return random.chance(15) ? `${clause(random)}!` : `${clause(random)} (${nounPhrase(random)}).`;
    default: return `${opening}${clause(random)}، ${random.chance(50) ? 'و' : 'چون'} ${clause(random)}.`;
  }
}

/** Words between white space. */
export function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** A headline: six to twelve words, without a full stop. */
export function headline(random: Random): string {
  for (;;) {
    const title = clause(random);
    const count = countWords(title);
    if (count >= 6 && count <= 12) return title;
  }
}
