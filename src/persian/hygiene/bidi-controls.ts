import type { HygieneFinding } from '../hygiene.ts';

const CONTROL = /[\u202a-\u202e\u2066-\u2069]|[\n\r\u001c-\u001e\u0085\u2029]/g;
const PDI = '\u2069';

/** Finds all embeddings and overrides, and the isolates that have no partner in their paragraph (UAX #9, rules P1 and BD9). */
export function findBidiControls(text: string): HygieneFinding[] {
  const findings: HygieneFinding[] = [];
  let open: number[] = [];
  const isolate = (index: number): void => void findings.push({ index, length: 1, kind: 'bidi-isolate', severity: 'error' });
  for (const { 0: character, index } of text.matchAll(CONTROL)) {
    if (character >= '\u202a' && character <= '\u202e') findings.push({ index, length: 1, kind: 'bidi-override', severity: 'error' });
    else if (character === PDI) {
      if (open.pop() === undefined) isolate(index);
    } else if (character >= '\u2066' && character <= '\u2068') open.push(index);
    else {
      // A paragraph ends the isolates that are open in it.
      for (const start of open) isolate(start);
      open = [];
    }
  }
  for (const start of open) isolate(start);
  return findings;
}
