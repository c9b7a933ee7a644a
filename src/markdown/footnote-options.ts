import type { Element, ElementContent, Text } from 'hast';
import type { FootnoteReference } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import { toPersianDigits } from '../persian/digits.ts';

const SECTION_TITLE = 'پانویس‌ها';
const BACK_LABEL = 'بازگشت به متن';
/** U+FE0E asks for a plain arrow, where a phone would draw an emoji. */
const BACK_ARROW = '↩\uFE0E';

/**
 * The options of remark-rehype that make footnotes Persian: their numbers, the title of their section
 * («پانویس‌ها») and the label of the way back («بازگشت به متن»; from the second reference to one
 * footnote on, with its number).
 */
export const footnoteOptions: Options = {
  clobberPrefix: '',
  footnoteLabel: SECTION_TITLE,
  footnoteLabelProperties: {},
  footnoteBackLabel: (_, use) => (use > 1 ? `${BACK_LABEL} ${toPersianDigits(use)}` : BACK_LABEL),
  footnoteBackContent: (_, use) => backContent(use),
  handlers: {
    footnoteReference(state, node: FootnoteReference): Element {
      const reference = defaultHandlers.footnoteReference(state, node) as Element;
      const [link] = reference.children as [Element];
      const [number] = link.children as [Text];
      number.value = toPersianDigits(number.value);
      return reference;
    },
  },
};

function backContent(use: number): ElementContent[] {
  const arrow: ElementContent = { type: 'text', value: BACK_ARROW };
  if (use === 1) return [arrow];
  const count: ElementContent = { type: 'text', value: toPersianDigits(use) };
  return [arrow, { type: 'element', tagName: 'sup', properties: {}, children: [count] }];
}
