/**
 * The beginning of a text, cut at a space where there is one, with «…» after it; a text that is short enough stays whole.
 *
 * @param longest the most characters that stay, in UTF-16 units; no character is cut in halves
 * @example cutAtWord('دولت لایحه را داد', 11) // 'دولت لایحه…'
 */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return `${text.slice(0, end > 0 ? end : longest).toWellFormed().replace(/\uFFFD$/, '')}…`;
}
