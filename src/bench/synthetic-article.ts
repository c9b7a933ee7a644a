import { toPersianDigits } from '../persian/digits.ts';
import { articleBody, paragraph } from './article-body.ts';
import { eveningOf, isoText, jalaliText, newsCodeOf, type NewsCalendar, type PublicationTime } from './news-calendar.ts';
import { Random } from './random.ts';
import { headline, nounPhrase, sentence } from './sentences.ts';
import { AGENCIES, AUTHORS, SECTIONS, TAGS } from './synthetic-registries.ts';

/** How many articles back an article may look for one to name as related. */
const MEMORY = 400;

/** What all articles of a newsroom have in common. */
export interface ArticleRecipe {
  /** Another seed makes other articles. */
  readonly seed: number;
  /** How many pictures there are, of which every third article leads with one; none by default. */
  readonly pictures?: number;
  /** Whether a text is one paragraph only: for a million articles of which only the metadata matters. */
  readonly brief?: boolean;
}

/** An article that was made up. Ids are those of the synthetic registries. */
export interface SyntheticArticle {
  readonly code: string;
  readonly time: PublicationTime;
  /** The date as its author typed it. */
  readonly date: string;
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly lead: string;
  readonly section: string;
  readonly agency?: string;
  readonly via?: string;
  readonly author?: string;
  readonly tags: readonly string[];
  /** A picture below `content/`: `media/synthetic-1.png`. */
  readonly image?: { readonly src: string; readonly alt: string };
  /** News codes of earlier articles. */
  readonly related: readonly string[];
  readonly comments?: 'closed';
  readonly updated?: string;
  readonly correction?: string;
  readonly alias?: string;
  readonly withdrawn?: string;
  /** Markdown. */
  readonly body: string;
}

/**
 * Makes up an article. Its words depend on the recipe and its number alone, so that they are the same in a larger newsroom; dates
 * and codes depend on the calendar, too.
 *
 * @param number from 0, the oldest; beyond the calendar's count it is one that is published after all others
 */
export function syntheticArticle({ seed, pictures = 0, brief = false }: ArticleRecipe, number: number, calendar: NewsCalendar): SyntheticArticle {
  const random = new Random(seed, number);
  const sometimes = <Value>(percent: number, value: () => Value): Value | undefined => (random.chance(percent) ? value() : undefined);
  const time = calendar.timeOf(number);
  return {
    code: newsCodeOf(time),
    time,
    date: typedDate(random, time),
    title: headline(random),
    kicker: sometimes(35, () => nounPhrase(random)),
    subtitle: sometimes(10, () => headline(random)),
    lead: Array.from({ length: random.between(1, 2) }, () => sentence(random)).join(' '),
    section: random.zipf(SECTIONS)[0],
    agency: sometimes(85, () => random.zipf(AGENCIES)[0]),
    via: sometimes(25, () => random.zipf(AGENCIES)[0]),
    author: sometimes(40, () => random.pick(AUTHORS)[0]),
    tags: [...new Set(Array.from({ length: random.below(6) }, () => random.zipf(TAGS)))],
    image: pictures > 0 ? sometimes(33, () => ({ src: `media/synthetic-${random.between(1, pictures)}.png`, alt: nounPhrase(random) })) : undefined,
    related: sometimes(12, () => earlierCodes(random, number, calendar)) ?? [],
    comments: sometimes(3, () => 'closed' as const),
    updated: sometimes(4, () => jalaliText(eveningOf(time))),
    correction: sometimes(1, () => `در نسخه نخست این خبر، ${nounPhrase(random)} نادرست آمده بود.`),
    alias: sometimes(0.3, () => `/old/${number}/`),
    withdrawn: sometimes(0.3, () => `درخواست ${nounPhrase(random)}`),
    body: brief ? `${paragraph(random)}\n` : articleBody(random),
  };
}

/** Most authors type Jalali dates in ASCII digits, some in Persian ones, a few Gregorian. */
function typedDate(random: Random, time: PublicationTime): string {
  const form = random.below(20);
  if (form === 0) return isoText(time);
  return form <= 2 ? toPersianDigits(jalaliText(time)) : jalaliText(time);
}

function earlierCodes(random: Random, number: number, calendar: NewsCalendar): string[] {
  const reach = Math.min(number, MEMORY);
  if (reach === 0) return [];
  const codes = Array.from({ length: random.between(1, 3) }, () => newsCodeOf(calendar.timeOf(number - 1 - random.below(reach))));
  return [...new Set(codes)];
}
