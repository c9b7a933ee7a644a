import { quote } from '../../content/quote.ts';
import { agencyShortName } from '../../domain/agency-name.ts';
import { comparisonKey } from '../../persian/comparison-key.ts';
import { spanIn, type Prose } from '../reading/prose.ts';
import type { NewsroomRule, Note } from '../rule.ts';

/** Words that name the source of what follows, before the name of an agency. */
const NAMING = /(?<!\p{L})(?:(?:به گزارش|بنا ?بر گزارش|به نقل از)(?: (خبرگزاری))?|(خبرگزاری))[ \u00a0]+/gu;
/** Names of agencies and papers that are words of the language too: months, countries, regions and the like. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  'مهر', 'فارس', 'پارس', 'ایران', 'فرانسه', 'آلمان', 'روسیه', 'چین', 'ترکیه', 'آمریکا', 'افغانستان', 'باختر', 'خاور', 'شرق', 'غرب', 'میزان', 'موج', 'کار', 'جهان',
  'جوان', 'صبا', 'شهر', 'افق', 'آفتاب', 'خورشید', 'اعتماد', 'اطلاعات', 'کیهان', 'همشهری', 'رسالت', 'جمهوری اسلامی', 'دنیای اقتصاد', 'دانشجو', 'مردم',
].map(comparisonKey));
/** What follows such a word when it is the name of an agency. */
const AFTER_NAME = /^(?:[،,؛:.)»]|\s*$| به نقل)/u;
/** A relayed text is closed by the name of the agency: «/ایسنا». */
const CLOSING = /[/／]\s*([\p{L}\u200c ]{2,40})[.\s]*$/u;
/** The longest name of an agency, in UTF-16 code units. */
const MAX_NAME = 60;

/** The words where an agency may be named, and what the frontmatter says. */
interface Naming {
  readonly words: string;
  /** `surely`: after the word «خبرگزاری». */
  readonly cue: 'surely' | 'likely' | 'closing';
  readonly agency?: string;
  readonly via?: string;
}

/**
 * An agency is named as the source in the text and not in the frontmatter, so that the news is missing from the agency's list, and
 * its credit from the page. News that has an agency may quote others; only what closes it is taken for a credit then.
 */
export const agencyUncredited: NewsroomRule<Naming> = {
  id: 'agency-uncredited',
  scope: 'newsroom',
  severity: 'warning',
  note({ article, proses }) {
    if (article === undefined) return [];
    const { agency, via } = article;
    const credit = { ...agency !== undefined && { agency }, ...via !== undefined && { via } };
    const texts = proses.filter(({ kind }) => kind === 'paragraph' || kind === 'lead');
    const last = texts.findLast(({ kind }) => kind === 'paragraph');
    return [
      ...(agency === undefined ? texts.flatMap((prose) => namings(prose, credit)) : []),
      ...(via === undefined && last !== undefined ? closing(last, credit) : []),
    ];
  },
  judge({ words, cue, agency, via }, { agencies }) {
    const named = agencies.find(({ title }) => isNamed(words, agencyShortName(title), cue));
    if (named === undefined || named.id === agency || named.id === via) return undefined;
    const key = cue === 'closing' && agency !== undefined ? 'via' : 'agency';
    return `در متن از خبرگزاری ${quote(named.title)} نام برده شده است، ولی شناسنامه آن را ندارد. سطر ${quote(`${key}: ${named.id}`)} را به شناسنامه بیفزایید.`;
  },
};

type Credit = Pick<Naming, 'agency' | 'via'>;

function namings(prose: Prose, credit: Credit): Note<Naming>[] {
  return [...prose.text.matchAll(NAMING)].map(({ 0: cue, 1: surely, 2: alone, index }) => {
    const at = index + cue.length;
    const words = prose.text.slice(at, at + MAX_NAME);
    return { ...spanIn(prose, at, at + (/^[\p{L}\p{M}\u200c]+/u.exec(words)?.[0].length ?? 0)), value: { words, cue: (surely ?? alone) === undefined ? 'likely' : 'surely', ...credit } };
  });
}

function closing(prose: Prose, credit: Credit): Note<Naming>[] {
  const found = CLOSING.exec(prose.text.slice(-MAX_NAME));
  const words = found?.[1]?.trim();
  if (words === undefined) return [];
  const at = prose.text.lastIndexOf(words);
  return [{ ...spanIn(prose, at, at + words.length), value: { words, cue: 'closing', ...credit } }];
}

function isNamed(words: string, name: string, cue: Naming['cue']): boolean {
  const said = comparisonKey(words);
  const key = comparisonKey(name);
  if (key === '' || !said.startsWith(key)) return false;
  const rest = said.slice(key.length);
  if (cue === 'closing') return rest === '';
  if (/^[\p{L}\p{N}\p{M}]/u.test(rest)) return false;
  return cue === 'surely' || !COMMON_WORDS.has(key) || AFTER_NAME.test(rest);
}
