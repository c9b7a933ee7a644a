/** Letters after which the next one stands apart: a half-space after them would show nothing. */
const STANDS_APART = 'اآأدذرزژوؤء';

/** True when the last letter would join one that followed it. */
export function joins(letters: string): boolean {
  return !STANDS_APART.includes(letters.at(-1) ?? 'ا');
}
