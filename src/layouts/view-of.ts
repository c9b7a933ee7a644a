import type { PageView } from '../queries/view-models.ts';

/**
 * The page's view model, narrowed to the kinds that a template shows.
 *
 * @throws when the press asked this template for another kind of page: a fault of ours
 */
export function viewOf<Kind extends PageView['kind']>(
  locals: App.Locals,
  ...kinds: readonly Kind[]
): Extract<PageView, { readonly kind: Kind }> {
  const { view } = locals;
  if (!kinds.some((kind) => kind === view.kind)) {
    throw new TypeError(`${view.path}: this template shows ${kinds.join(' or ')}, not ${view.kind}`);
  }
  return view as Extract<PageView, { readonly kind: Kind }>;
}
