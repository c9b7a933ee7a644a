import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Position } from 'unist';

/** Where the parts of a directive are. */
export interface DirectivePlaces {
  readonly opening?: Position;
  /** The closing fence; a container without it was never closed. */
  readonly closing?: Position;
  readonly attributes?: Readonly<Record<string, Position>>;
}

/** Where the parts of a directive are, as mdast-util-directive tells it with its option `verbose`. */
export function directivePlaces(node: ContainerDirective | LeafDirective): DirectivePlaces {
  return (node.data as { position?: DirectivePlaces } | undefined)?.position ?? {};
}
