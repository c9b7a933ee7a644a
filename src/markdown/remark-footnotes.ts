import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from './markdown-problem.ts';
import { walkMarkdown } from './walk.ts';

/**
 * Names footnotes by their numbers, in the order in which readers meet them, so that their anchors are
 * short and ASCII whatever their author called them (`#fn-1`). Reports `footnote-unused` for one that
 * nothing refers to, and `footnote-missing` for a reference to none.
 */
export function remarkFootnotes(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const definitions: FootnoteDefinition[] = [];
    const byName = new Map<string, FootnoteDefinition>();
    walkMarkdown(tree, (node) => {
      if (node.type !== 'footnoteDefinition') return;
      definitions.push(node);
      if (!byName.has(node.identifier)) byName.set(node.identifier, node);
    });
    const used = nameByNumber(tree, byName);
    for (const definition of definitions) {
      if (used.has(definition)) continue;
      report(file, 'footnote-unused', definition.position, definition.label ?? definition.identifier);
      definition.identifier = 'unused';
    }
    reportMissing(tree, file);
  };
}

/** Numbers what is referred to: first the references of the text, then those of the footnotes themselves. */
function nameByNumber(tree: Root, byName: Map<string, FootnoteDefinition>): Set<FootnoteDefinition> {
  const used = new Set<FootnoteDefinition>();
  const referTo = (reference: FootnoteReference): void => {
    const definition = byName.get(reference.identifier);
    if (definition === undefined) return;
    if (!used.has(definition)) {
      used.add(definition);
      definition.identifier = String(used.size);
    }
    reference.identifier = definition.identifier;
  };
  visitReferences(tree, referTo);
  // A set gives also what is added while it is walked.
  for (const definition of used) visitReferences(definition, referTo);
  return used;
}

function visitReferences(root: Nodes, referTo: (reference: FootnoteReference) => void): void {
  walkMarkdown(root, (node, index) => {
    if (node.type === 'footnoteDefinition') return index + 1;
    if (node.type === 'footnoteReference') referTo(node);
    return undefined;
  });
}

/** A reference without its footnote is plain text to Markdown, and readers would see it. */
function reportMissing(tree: Root, file: VFile): void {
  walkMarkdown(tree, (node) => {
    if (node.type !== 'text') return;
    const { value, position } = node;
    const name = /\[\^([^\]\s]+)\]/.exec(value)?.[1];
    if (name === undefined) return;
    const source = String(file.value).slice(position?.start.offset, position?.end.offset);
    if (!/\\\[|\[\\\^/.test(source)) report(file, 'footnote-missing', position?.start, name);
  });
}
