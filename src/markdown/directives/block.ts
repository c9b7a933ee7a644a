import type { BlockContent, DefinitionContent, Paragraph } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';

/** A block as an author wrote it, with its attributes already checked. */
export interface BlockUse<Node> {
  readonly node: Node;
  /** The attributes that were given, without spaces at their ends; none is empty. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly file: VFile;
  /** Gives a name to a landmark: a name that the text has already used gets a number, since landmarks must differ. */
  readonly landmarkName: (name: string) => string;
}

interface BlockBase {
  /** What is written after the colons. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, 'required' | 'optional'>>;
  /** How it is written, shown in advice. */
  readonly example: string;
}

/** A block of one line: `::figure{src="media/x.jpg"}`. */
export interface LeafBlock extends BlockBase {
  readonly form: 'leaf';
  /** Changes the node, in place, into what it shows. */
  readonly expand: (use: BlockUse<LeafDirective>) => void;
}

/** A block around text, from `:::name` to `:::`. */
export interface ContainerBlock extends BlockBase {
  readonly form: 'container';
  /** Changes the node, in place, into what it shows; its content is not empty. */
  readonly expand: (use: BlockUse<ContainerDirective>) => void;
}

/** A kind of block that authors may use. */
export type Block = LeafBlock | ContainerBlock;

/** What a container holds. */
export type ContainerContent = BlockContent | DefinitionContent;

/** The visible title of a block. It is no heading, so that the article's outline stays its author's own. */
export function blockTitle(text: string): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: text }],
    data: { hProperties: { className: ['block-title'] } },
  };
}
