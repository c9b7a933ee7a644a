/** The marks that the MDX pipeline leaves where the credits of a text belong. */
const OPENING = '\uE000';
const CLOSING = '\uE001';

/**
 * Puts the credits of a text where it has their marks, and takes the marks out. In a text without a
 * mark, a credit gets a paragraph of its own.
 */
export function joinMarkedCredits(html: string, { attribution, relayCredit }: { attribution: string; relayCredit: string }): string {
  const opening = html.includes(OPENING) || attribution === '' ? '' : `<p>${attribution}</p>`;
  const closing = html.includes(CLOSING) || relayCredit === '' ? '' : `<p>${relayCredit}</p>`;
  const joined = html
    .replace(OPENING, () => attribution)
    .replace(CLOSING, () => relayCredit)
    .replaceAll(OPENING, '')
    .replaceAll(CLOSING, '');
  return opening + joined + closing;
}
