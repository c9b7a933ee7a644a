import { comparisonKey } from '../persian/comparison-key.ts';
import type { TagUse } from './newsroom.ts';

/** Words that say what kind of thing a name is: «سازمان ناتو» is «ناتو». Others, such as «استان» and «دانشگاه», change what is meant. */
const KIND_WORDS = /^(?:سازمان|پیمان|کشور|شهر|باشگاه|تیم|حزب|جنبش|گروه|رود|جزیره|شبکه اجتماعی) /;
/** A tag with fewer letters than this is near to too many others by one letter. */
const MIN_LETTERS = 5;
const MAX_LETTERS = 40;
/** How many times as many articles the other tag must have to be taken for the usual spelling of one that differs by a letter. */
const MUCH_MORE = 3;

/**
 * Finds, for a tag, the more used one that it is most likely another spelling of. Two tags are near when they are the same but for
 * spaces and half-spaces, hamza and the like («نا\u200Cتو»); but for a word that says what kind of thing it is («سازمان
 * ناتو»); for the ending of the plural («تحریم» and «تحریم\u200Cها»); or, when the other has at least three times as many
 * articles, for letters of one sound («طهران») or for one letter more or less («اکراین» and «اوکراین»). Tags with numbers are
 * never near by a letter.
 */
export class SimilarTags {
  readonly #bySlug: ReadonlyMap<string, TagUse>;
  readonly #byForm = new Map<string, TagUse[]>();

  /** @param tags all tags of the newsroom, each once */
  constructor(tags: Iterable<TagUse>) {
    this.#bySlug = new Map([...tags].map((tag) => [tag.slug, tag]));
    for (const tag of this.#bySlug.values()) for (const form of formsOf(tag.label)) this.#add(form, tag);
  }

  get(slug: string): TagUse | undefined {
    return this.#bySlug.get(slug);
  }

  /** The most used tag that is near; undefined when none is, or the tag itself is the one to use. */
  similar(slug: string, label: string): TagUse | undefined {
    const own: TagUse = this.#bySlug.get(slug) ?? { label, slug, articles: 0 };
    let best = own;
    for (const form of formsOf(label)) {
      const least = /^[-~]/.test(form) ? Math.max(1, own.articles) * MUCH_MORE : 1;
      for (const tag of this.#byForm.get(form) ?? []) {
        if (tag.slug !== slug && tag.articles >= least && isBetter(tag, best) && isNear(form, label, tag.label)) best = tag;
      }
    }
    return best === own ? undefined : best;
  }

  #add(form: string, tag: TagUse): void {
    const tags = this.#byForm.get(form);
    if (tags === undefined) this.#byForm.set(form, [tag]);
    else if (!tags.includes(tag)) tags.push(tag);
  }
}

/** Whether a tag is to be used rather than another: it has more articles, or is written more plainly. */
function isBetter(a: TagUse, b: TagUse): boolean {
  if (a.articles !== b.articles) return a.articles > b.articles;
  return a.label.length !== b.label.length ? a.label.length < b.label.length : a.label < b.label;
}

/** Two tags that share a form may be near. One of sounds begins with `~`, one that lacks a letter with `-`. */
function formsOf(label: string): Set<string> {
  const stem = stemOf(label);
  const forms = new Set([comparisonKey(label).replaceAll(' ', ''), stem]);
  if (stem.length < MIN_LETTERS || stem.length > MAX_LETTERS || /\d/.test(stem)) return forms;
  forms.add(`~${soundsOf(stem)}`);
  forms.add(`-${stem}`);
  for (let index = 0; index < stem.length; index += 1) forms.add(`-${stem.slice(0, index)}${stem.slice(index + 1)}`);
  return forms;
}

/**
 * Whether two tags that share a form are near: «شهر آموزشی» and «حزب آموزشی» are two kinds of things, and two words that each lack
 * another letter share a form by chance.
 */
function isNear(form: string, label: string, other: string): boolean {
  const [kind, otherKind] = [kindOf(label), kindOf(other)];
  if (kind !== undefined && otherKind !== undefined && kind !== otherKind) return false;
  return !form.startsWith('-') || Math.abs(stemOf(label).length - stemOf(other).length) === 1;
}

/** A tag's name itself: without the kind of thing that it is, the ending of the plural, and spaces. */
function stemOf(label: string): string {
  return spaced(label).replace(KIND_WORDS, '').replace(/(?<=.{2}) ?های?$/, '').replaceAll(' ', '');
}

function kindOf(label: string): string | undefined {
  return KIND_WORDS.exec(spaced(label))?.[0];
}

function spaced(label: string): string {
  return comparisonKey(label.replace(/\u200c/g, ' '));
}

/** Letters that Persian says alike are one. */
function soundsOf(text: string): string {
  return text.replace(/[ذضظ]/g, 'ز').replace(/[صث]/g, 'س').replace(/ط/g, 'ت').replace(/ح/g, 'ه').replace(/غ/g, 'ق');
}
