import { bidiRuns } from '../persian/bidi-runs.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * A plain text as HTML in which words of other scripts, numbers with a sign and telephone numbers are set apart (see
 * bidi-runs.ts): for titles, leads and captions, as rehype-bidi.ts does it for texts.
 *
 * @example isolatedHtml('پیمان (NATO)') // 'پیمان (<bdi>NATO</bdi>)'
 */
export function isolatedHtml(text: string): string {
  let html = '';
  let at = 0;
  for (const { start, end } of bidiRuns(text)) {
    html += `${escapeHtml(text.slice(at, start))}<bdi>${escapeHtml(text.slice(start, end))}</bdi>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}
