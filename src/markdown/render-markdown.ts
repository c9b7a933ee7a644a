import type { Root } from 'hast';
import { VFile } from 'vfile';
import type { TextSettings } from '../config/text-settings.ts';
import type { LiveUpdate } from '../domain/coverage.ts';
import { countWords } from '../persian/word-count.ts';
import { creditParagraphs, dropWrittenAnchors, takeCreditAnchors, withoutAnchors } from './credit-anchors.ts';
import { findingsOf } from './findings.ts';
import type { MarkdownDocument, MarkdownProblem } from './markdown-document.ts';
import { problemAt, reportedProblems } from './markdown-problem.ts';
import { plainText } from './plain-text.ts';
import { processorFor } from './processors.ts';
import { findExcess, TEXT_BOUNDS } from './text-bounds.ts';
import { takeUpdates } from './take-updates.ts';
import { textFeatures } from './text-features.ts';
import { nodeBeyondDepth } from './tree-depth.ts';

/** Options of {@link renderMarkdown}. */
export interface RenderOptions extends TextSettings {
  /** The line of the file on which the text begins, after its frontmatter. Default: 1. */
  readonly firstLine?: number | undefined;
}

/** What came of a text. */
export interface RenderedMarkdown {
  /** Null when the text is out of bounds or processing it failed; the problems then say why. */
  readonly document: MarkdownDocument | null;
  /** In the order of the text. A text with errors still has a document, without what was wrong. */
  readonly problems: readonly MarkdownProblem[];
}

/**
 * Makes a document of the Markdown text of an article: safe HTML, its plain words, and what it refers to.
 *
 * It never throws. A text that would take too long is refused as `article-too-large` or
 * `nesting-too-deep`, a failure of the pipeline itself becomes `markdown-failed`; the other rules are
 * those of the plugins (see markdown-messages.ts).
 *
 * @param source the text, without frontmatter
 * @example
 * const { document, problems } = renderMarkdown('متن **خبر**', { firstLine: 12 });
 * document?.html // '<p>متن <strong>خبر</strong></p>'
 */
export function renderMarkdown(source: string, { firstLine = 1, ...settings }: RenderOptions = {}): RenderedMarkdown {
  const { document, problems } = render(source, settings);
  const inFile = <Place extends TextPlace>(place: Place): Place => ({ ...place, line: place.line + firstLine - 1 });
  return {
    document: document === null ? null : {
      ...document, pictures: document.pictures.map(inFile), links: document.links.map(inFile),
      ...(document.updates !== undefined && { updates: document.updates.map(inFile) }),
      ...(document.files !== undefined && { files: document.files.map(inFile) }),
      ...(document.mentions !== undefined && { mentions: document.mentions.map(inFile) }),
    },
    problems: problems.map(inFile),
  };
}

function render(source: string, settings: TextSettings): RenderedMarkdown {
  try {
    const text = dropWrittenAnchors(source);
    const excess = findExcess(text);
    if (excess !== undefined) return { document: null, problems: [excess] };
    const processor = processorFor(textFeatures(text), settings);
    const file = new VFile(text);
    const tree = processor.parse(file);
    const tooDeep = nodeBeyondDepth(tree, TEXT_BOUNDS.treeDepth);
    if (tooDeep !== undefined) {
      const { line, column } = tooDeep.position?.start ?? { line: 1, column: 1 };
      return { document: null, problems: [problemAt('nesting-too-deep', line, column)] };
    }
    const htmlTree = processor.runSync(tree, file);
    const updates = takeUpdates(htmlTree, (part) => processor.stringify(part, file));
    const document = describe(htmlTree, processor.stringify(htmlTree, file), file, updates);
    return { document, problems: reportedProblems(file) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { document: null, problems: [problemAt('markdown-failed', 1, 1, reason)] };
  }
}

/** All that a page needs to know of a text, from its tree and its HTML with the credit marks. */
function describe(tree: Root, markedHtml: string, file: VFile, updates: readonly LiveUpdate[]): MarkdownDocument {
  const { first, last } = creditParagraphs(tree);
  const wordsOfUpdates = updates.flatMap(({ title = '', text: words }) => [title, words]).filter((words) => words !== '');
  const text = [withoutAnchors(plainText(tree)), ...wordsOfUpdates].join(' ').trim();
  const { headings, pictures, links, files, mentions, frames } = findingsOf(file);
  return {
    ...takeCreditAnchors(markedHtml),
    openingText: first === undefined ? '' : withoutAnchors(plainText(first)),
    closingText: last === undefined ? '' : withoutAnchors(plainText(last)),
    text,
    words: countWords(text),
    headings,
    pictures: pictures.sort(inTextOrder),
    links: links.sort(inTextOrder),
    ...(updates.length > 0 && { updates }),
    ...(files.length > 0 && { files: files.sort(inTextOrder) }),
    ...(mentions.length > 0 && { mentions: mentions.sort(inTextOrder) }),
    ...(frames.size > 0 && { frames: [...frames].sort() }),
  };
}

interface TextPlace {
  readonly line: number;
  readonly column: number;
}

function inTextOrder(a: TextPlace, b: TextPlace): number {
  return a.line - b.line || a.column - b.column;
}
