/** Attributes of an element; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Makes an element. Texts are texts: nothing in them is read as HTML.
 *
 * @example element('p', { class: 'empty' }, 'خبری نیست.')
 */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Attributes = {}, ...content: readonly (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(attribute, String(value));
  made.append(...content);
  return made;
}

/**
 * An element of the page that the script relies on.
 *
 * @throws TypeError when the page has none: a fault of ours
 */
export function required<Found extends Element>(selector: string, within: ParentNode = document): Found {
  const found = within.querySelector<Found>(selector);
  if (found === null) throw new TypeError(`the page has no ${selector}`);
  return found;
}
