import { EditTrack } from './typography/edit-track.ts';
import { mask } from './typography/mask.ts';
import { applyEdits, type Rule, type RuleEdit } from './typography/rule.ts';
import { RULES } from './typography/rules.ts';

/** The permanent id of a rule of typography. */
export type TypographyRule = (typeof RULES)[number]['id'];

/** The ids of all rules. */
export const TYPOGRAPHY_RULES: readonly TypographyRule[] = RULES.map(({ id }) => id);

/** Which rules are carried out: all that are not false. */
export type TypographyOptions = Readonly<Partial<Record<TypographyRule, boolean | undefined>>>;

/** A change that a rule asks for: what stands from `start` to before `end` (UTF-16 code units of the text) becomes the replacement. */
export interface TextEdit extends RuleEdit {
  readonly rule: TypographyRule;
}

/** Letters and digits of Persian and Arabic keyboards. A text without them is none of ours. */
const PERSIAN = /[\u0620-\u06d3٠-٩۰-۹\ufb50-\ufdf2\ufe70-\ufefc]/;
/** A change may make way for another one. More rounds than these no text has been seen to need. */
const MOST_ROUNDS = 8;

interface RuleSet {
  readonly rules: readonly { readonly rule: Rule<TypographyRule>; readonly trigger: RegExp }[];
  /** Matches any text that one of the rules may change. */
  readonly trigger: RegExp;
}

const EVERY_RULE: TypographyOptions = {};
const ruleSets = new WeakMap<TypographyOptions, RuleSet>();

/**
 * What must be changed in a text so that it is set as Persian: letters and digits of other keyboards, quotation marks,
 * spaces, half-spaces and spaced affixes. The edits are in the order of the text and apart from each other; none of them
 * is in doubt, and text that is right is left alone. Addresses, e-mail, hashtags, and Latin or mixed tokens are never touched.
 *
 * @param text a whole paragraph, with U+FFFC in the place of code and pictures within it
 * @param options rules to leave out; the same object each time is fastest
 * @example typographyEdits('او مي رود') // [{ start: 4, end: 5, replacement: 'ی', rule: 'arabic-letters' }, …]
 */
export function typographyEdits(text: string, options: TypographyOptions = EVERY_RULE): TextEdit[] {
  const { rules, trigger } = ruleSetOf(options);
  if (!trigger.test(text) || !PERSIAN.test(text)) return [];
  const track = new EditTrack<TypographyRule>(text);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = track.text;
    if (round > 0 && !trigger.test(before)) break;
    let masked = mask(before);
    for (const { rule, trigger: own } of rules) {
      if (!own.test(masked)) continue;
      const edits = rule.find(masked);
      if (edits.length === 0) continue;
      masked = applyEdits(masked, edits);
      track.apply(edits, rule.id);
    }
    if (track.text === before) break;
  }
  return track.edits;
}

/**
 * A text set as Persian by all edits of {@link typographyEdits}. White space at its ends stays.
 *
 * @example typeset('"كتاب ها" را مي خواند.') // '«کتاب\u200Cها» را می\u200Cخواند.'
 */
export function typeset(text: string, options: TypographyOptions = EVERY_RULE): string {
  const edits = typographyEdits(text, options);
  return edits.length === 0 ? text : applyEdits(text, edits);
}

function ruleSetOf(options: TypographyOptions): RuleSet {
  let set = ruleSets.get(options);
  if (set === undefined) {
    const rules = RULES.filter(({ id }) => options[id] !== false).map((rule) => ({ rule, trigger: new RegExp(rule.trigger) }));
    // Without rules nothing matches.
    set = { rules, trigger: new RegExp(rules.map(({ rule }) => rule.trigger).join('|') || '(?!)') };
    ruleSets.set(options, set);
  }
  return set;
}
