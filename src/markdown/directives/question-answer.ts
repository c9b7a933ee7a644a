import type { Paragraph } from 'mdast';
import { report } from '../markdown-problem.ts';
import { blockTitle, type ContainerBlock, type ContainerContent } from './block.ts';
import { wrappedIn } from './wrapped-in.ts';

const DEFAULT_LABEL = 'پرسش و پاسخ';

interface Exchange {
  readonly question: Paragraph;
  readonly answer: ContainerContent[];
}

/**
 * Questions, each a paragraph that is bold as a whole, and their answers, which are all that follows up to the next question:
 * a list of terms for readers of all kinds. With `fold=yes` each answer opens by its question. What begins with no question,
 * and a question without an answer, is reported as `qa-shape`.
 *
 * @example
 * :::qa{title="پرسش‌های شما"}
 * **چه کسانی می‌توانند نام بنویسند؟**
 *
 * همه کسانی که شناسنامه دارند.
 * :::
 */
export const questionAnswer: ContainerBlock = {
  name: 'qa',
  form: 'container',
  attributes: { title: 'optional', fold: 'optional' },
  example: ':::qa{title="عنوان"}',
  expand({ node, attributes, file, landmarkName }) {
    const exchanges: Exchange[] = [];
    for (const child of node.children as ContainerContent[]) {
      const question = questionIn(child);
      const last = exchanges.at(-1);
      if (question !== undefined) exchanges.push({ question, answer: [] });
      else if (last !== undefined) last.answer.push(child);
      else {
        report(file, 'qa-shape', child.position ?? node.position, 'question');
        return;
      }
    }
    for (const { question, answer } of exchanges) if (answer.length === 0) report(file, 'qa-shape', question.position, 'answer');
    const { title, fold } = attributes;
    const isFolded = fold !== undefined && fold !== 'no';
    const items = exchanges.map(({ question, answer }) => (isFolded
      ? wrappedIn('details', [{ ...question, data: { hName: 'summary' } }, ...answer])
      : wrappedIn('div', [{ ...question, data: { hName: 'dt' } }, wrappedIn('dd', answer)])));
    node.data = { ...node.data, hName: 'section', hProperties: { className: ['qa'], ariaLabel: landmarkName(title ?? DEFAULT_LABEL) } };
    node.children = [...(title === undefined ? [] : [blockTitle(title)]), ...(isFolded ? items : [wrappedIn('dl', items)])];
  },
};

/** The question that a paragraph is, without its emphasis: the style sheet sets it. */
function questionIn(node: ContainerContent): Paragraph | undefined {
  if (node.type !== 'paragraph') return undefined;
  const words = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = words;
  return words.length === 1 && only?.type === 'strong' ? { ...node, children: only.children } : undefined;
}
