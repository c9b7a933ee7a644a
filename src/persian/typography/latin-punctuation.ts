import { LETTERS, MARKS, MASK } from './characters.ts';
import { editsOf, type Rule } from './rule.ts';

const PERSIAN: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
/** After a Persian word or what closes one, before the end of the word: within a number or an address they are something else. */
const MARK = new RegExp(`(?<=[${LETTERS}${MARKS}۰-۹٪»›”)}\\]!؟?] ?)[,;?](?=[${LETTERS}${MASK}(«‹“”"')\\]»›!?؟.…]|\\s|$)|(?<=[${LETTERS}${MARKS}])[,](?=[۰-۹])`, 'g');

/** Sets the comma, semicolon and question mark of Persian after Persian words: «کتاب, قلم» is «کتاب، قلم». */
export const latinPunctuation: Rule<'latin-punctuation'> = {
  id: 'latin-punctuation',
  trigger: '[,;?]',
  find: (text) => editsOf(text, MARK, ([mark]) => PERSIAN[mark]),
};
