import { TAKES_DEGREE, TAKES_ENCLITIC, TAKES_JOINED, TAKES_PLURAL, isWritable, writeLexicon } from './lexicon-format.ts';
import type { LexiconWord } from './lexicon-format.ts';

/** Forms of verbs with a half-space: {@link VerbStems} has what they are made of. */
const VERB_FORM = /^(?:بر|در|دربر|باز|بار|فرا|فرو|وا|ور|سر)?(?:ن|ه)?می\u200C|ه\u200Cا(?:م|ی|یم|ید|ند)$/;

/** Stems of verbs that nobody uses, and that make other words look lost: «میسرند» is of میسر, not of سریدن. */
const RARE_STEMS = new Set('رند رندید رین رید سر سران سرید سراند شل شلید گسار لاس لاسید شوت شوتید یون یونید فلسف فلسفید زی هل هشت سرش نهنب سنب ستر لم لمید'.split(' '));
/** Words that the dictionary lacks, «_» for the half-space. Only such as are no other word when it is lost. */
const MORE_WORDS = (
  'به_زودی به_شدت به_ویژه به_عنوان به_دلیل به_علت به_طور به_طوری به_راحتی به_تدریج به_سرعت به_موقع به_خصوص به_رغم به_منظور به_نظر به_دست '
  + 'به_جز به_نوعی به_صورت به_خاطر به_وسیله به_واسطه به_تازگی به_همراه به_دنبال به_علاوه به_هرحال به_ندرت به_خوبی به_درستی به_سختی '
  + 'به_سادگی به_آسانی به_وضوح به_شکل به_گونه به_روشنی به_موجب به_مدت به_محض به_هنگام به_تنهایی به_کلی به_مراتب به_ناچار به_آرامی به_گرمی '
  + 'به_اصطلاح به_قدری به_زعم به_مثابه به_غیر به_لحاظ به_ترتیب به_اضافه به_حدی به_صراحت به_اندازه به_ظاهر به_شرط به_دقت به_طورکلی به_روزرسانی '
  + 'به_وجود به_شمار به_سوی به_معنای به_معنی به_سبب به_فروش به_همین زمانی_که هنگامی_که صورتی_که درصورتی_که یک_سوم یک_چهارم باقی_مانده خط_مشی'
).replaceAll('_', '\u200C').split(' ');

/** Stems that the dictionary lacks. */
const MORE_PRESENT_STEMS = ['سپار', 'زیب', 'ربای', 'میران'];

/** Words of the dictionary that have lost a half-space themselves: «سیاستهای»، «بزرگتر»، «هیچکس». */
const PLURAL_FORM = /^(.*[^اآدذرزژوأؤء])ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان|ست)?$/;
const DEGREE_FORM = /^(?:آسان|باشکوه|بزرگ|حساس|سخت|سریع|عالی|فعال|قوی|مطلوب|مناسب|نزدیک|وحشتناک|وسیع|کامل|کوتاه|کوچک|خوش)تر(?:ین)?$/;
const NOTHING_FORM = /^هیچ(?:کس|گاه|یک|کدام|گونه|وقت)$/;
/** Compounds that the dictionary has joined too, as nobody writes them with care today; بی stands apart (the Academy). */
const APART_TODAY = new Set((
  'موضعگیری جمعبندی گروگانگیری امکانپذیر حروفچینی حروفچین احوالپرسی ضربالمثل لذتبخش رضایتبخش نفتخیز سوختگیری غلطگیری غلطگیر جرمگیری مچگیری '
  + 'جفتگیری اوجگیری نفسگیر وقتگیر خیالپردازی جمهوریخواه آزادیخواه آزادیخواهی مشروبخواری خوشگذرانی قایقسواری بلیطفروش آسیبشناسی آسیبدیده اسلامگرا '
  + 'اسلامگرایی پیامرسان خیلیها بیرحم بیرحمانه بیرحمی بیطرف بیطرفانه بیطرفی بیسواد بیسوادی بیدرنگ بیرنگ بیروح بینهایت بیباک بیباکانه بیباکی بیدرد بیتوجهی'
).split(' '));
/** Words that only look as if they had: «منتها» is no plural of منت, and «آنها» is as well written so. */
const WHOLE_WORDS = new Set('آنها اینها تنها تنهایی بتنهایی منتها منها علیها سربها بدانها الیها'.split(' '));

/**
 * Names as often written without a half-space, «گلبهار» and «اسلامشهر»; «همجنس», since هم is joined to one syllable (the
 * Academy's دستور خط); words that imitate a sound, «قلقل».
 */
const WELL_JOINED = /^(?!کلان|آرمان).*[^ه]\u200C(?:خان|بانو|دخت|بیگ|شهر|رود|کلا|محمد|صدر|بهار|ناز)$|^هم\u200C[^آا].{1,2}(?:ان)?$|^(?:نیک|پاک|حق)\u200C.{2,4}$|^(..)\u200C\1$/;

/** Words that are as often, or by the Academy, written without the half-space that the dictionary gives them. */
const JOINED_IN_USE = new Set((
  'کاهگل سیدی آیدی تیشرت پیکنیک باغملک آبگیری آبکشی آبدهی آبپز آبنمک آببندی آبزدایی پیشنماز شبنامه بدنسازی همشان فیلمفارسی'
).split(' '));

/** Stems of verbs, as they stand before the endings of the persons. */
export interface VerbStems {
  /** «رو» of «می‌رود», «آی» of «می‌آید» */
  readonly present: readonly string[];
  /** «رفت» of «می‌رفت» */
  readonly past: readonly string[];
}

/**
 * Compiles a Hunspell dictionary of Persian into the source of `lexicon-data.ts`.
 *
 * @param dictionary the text of the `.dic` file, whose flags are those of Lilak 3.3 (`dictionary-fa` 2.0.0)
 */
export function compileLexicon(dictionary: string): string {
  const traits = new Map<string, number>();
  for (const line of dictionary.split('\n').slice(1)) {
    const [entry = '', flags = ''] = line.trim().split('/');
    const word = entry.replace(/^\u200C|\u200C$/g, '');
    if (word.length > 1 && isWritable(word)) traits.set(word, together(traits.get(word) ?? 0, traitsOf(flags)));
  }
  for (const word of MORE_WORDS) traits.set(word, word.endsWith('ه') ? TAKES_ENCLITIC : 0);
  const { present, past } = verbStems(new Set(traits.keys()));
  for (const [word, bits] of [...traits]) {
    const joined = word.replaceAll('\u200C', '');
    if (isWellJoined(word)) traits.set(joined, together(traits.get(joined) ?? 0, bits));
  }
  const words: LexiconWord[] = [...traits]
    .filter(([word]) => !VERB_FORM.test(word) && !isWellJoined(word) && !hasLostHalfSpace(word, traits))
    .map(([word, bits]) => ({ word, traits: bits }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  return [
    '// Made by `npm run lexicon` of dictionary-fa (Lilak, Persian Spell Checking Dictionary): see lexicon-data.LICENSE.',
    `export const PRESENT_STEMS = '${present.join(' ')}';`,
    `export const PAST_STEMS = '${past.join(' ')}';`,
    `export const WORDS = \`${writeLexicon(words)}\`;`,
    '',
  ].join('\n');
}

function hasLostHalfSpace(word: string, traits: ReadonlyMap<string, number>): boolean {
  if (WHOLE_WORDS.has(word)) return false;
  const plural = PLURAL_FORM.exec(word)?.[1];
  return (plural !== undefined && traits.has(plural)) || DEGREE_FORM.test(word) || NOTHING_FORM.test(word) || APART_TODAY.has(word);
}

function isWellJoined(word: string): boolean {
  return (WELL_JOINED.test(word) && !VERB_FORM.test(word)) || (word.includes('\u200C') && JOINED_IN_USE.has(word.replaceAll('\u200C', '')));
}

function together(traits: number, others: number): number {
  const all = traits | others;
  return all > TAKES_JOINED ? all - TAKES_JOINED : all;
}

/** Which suffixes a flag stands for: `index.aff` of the package. */
function traitsOf(flags: string): number {
  const names = new Set(flags.match(/../g) ?? []);
  const has = (...wanted: string[]): boolean => wanted.some((name) => names.has(name));
  const traits = (has('sg', 'sd', 'sh', 'se') ? TAKES_PLURAL : 0) + (has('st', 'su') ? TAKES_DEGREE : 0) + (has('sc', 'sm', 'sp') ? TAKES_ENCLITIC : 0);
  return traits === 0 && has('sa', 'sb', 'so', 'sl') ? TAKES_JOINED : traits;
}

/** A present stem has «می‌…م», «می‌…د» and «می‌…ند»; a past one «می‌…م» and «…ه‌ام». */
function verbStems(words: ReadonlySet<string>): VerbStems {
  const stems = [...words].filter((word) => /^می\u200C.*م$/.test(word)).map((word) => word.slice(3, -1));
  const isPresent = (stem: string): boolean => ['د', 'ند'].every((ending) => words.has(`می\u200C${stem}${ending}`));
  const isPast = (stem: string): boolean => !isPresent(stem) && words.has(`${stem}ه\u200Cام`);
  return {
    present: stems.filter((stem) => isPresent(stem) && !RARE_STEMS.has(stem)).concat(MORE_PRESENT_STEMS).sort(),
    past: stems.filter((stem) => isPast(stem) && !RARE_STEMS.has(stem)).sort(),
  };
}
