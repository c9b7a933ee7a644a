import { parseNewsCode } from '../../domain/identifiers.ts';
import { toAsciiDigits } from '../../persian/digits.ts';
import { findingsOf } from '../findings.ts';
import { report } from '../markdown-problem.ts';
import { asSlot } from '../story-slots.ts';
import type { LeafBlock } from './block.ts';

/**
 * Recommends other articles within the text, by their news codes: their headlines and days are put in when the page is made,
 * so that they are always those of now. A code that cannot be one is reported as `readmore-code`.
 *
 * @example ::readmore{codes="14050817076 14050802031"}
 */
export const readMore: LeafBlock = {
  name: 'readmore',
  form: 'leaf',
  attributes: { codes: 'required', title: 'optional' },
  example: '::readmore{codes="14050817076 14050802031"}',
  expand({ node, attributes, file }) {
    const codes = new Set<string>();
    for (const word of toAsciiDigits(attributes['codes'] ?? '').split(/[\s,\u060C\u061B;]+/).filter((part) => part !== '')) {
      const code = parseNewsCode(word);
      if (!code.ok) report(file, 'readmore-code', node.position, word.slice(0, 60));
      else if (!codes.has(code.value)) {
        codes.add(code.value);
        const { line, column } = node.position?.start ?? { line: 1, column: 1 };
        findingsOf(file).mentions.push({ code: code.value, line, column });
      }
    }
    const title = attributes['title'];
    asSlot(node, 'mentions', { codes: [...codes].join(' '), ...(title === undefined ? {} : { label: title }) });
  },
};
