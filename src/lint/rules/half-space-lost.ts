import { quote } from '../../content/quote.ts';
import { lostHalfSpaces } from '../../persian/lost-half-spaces.ts';
import type { Finding } from '../finding.ts';
import { spanIn, type Prose } from '../reading/prose.ts';
import type { DocumentRule } from '../rule.ts';

/**
 * A word that was written without its half-space, as texts are that came through a program which drops it. Where it can be read in one
 * way only, `--fix` writes it so; where it can be read in several, an author chooses.
 */
export const halfSpaceLost: DocumentRule = {
  id: 'half-space-lost',
  scope: 'document',
  severity: 'warning',
  seesWithdrawn: true,
  check: ({ proses }) => proses.flatMap((prose) => lostHalfSpaces(prose.text).map((lost): Finding => ({
    ...spanIn(prose, lost.start, lost.end), ...advice(prose, lost),
  }))),
};

function advice(prose: Prose, { start, end, word, readings }: ReturnType<typeof lostHalfSpaces>[number]): Pick<Finding, 'message' | 'fix'> {
  const [reading, ...others] = readings;
  if (reading === undefined || others.length > 0) {
    return { message: `${quote(word)} نیم\u200Cفاصله خود را ندارد و چند جور خوانده می\u200Cشود. یکی را بنویسید: ${readings.map(quote).join(' یا ')}.` };
  }
  return { message: `${quote(word)} نیم\u200Cفاصله خود را ندارد. بنویسید: ${quote(reading)}.`, fix: { kind: 'prose', prose, start, end, text: reading } };
}
