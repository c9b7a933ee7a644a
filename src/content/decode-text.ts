import { fail, ok, type Result } from '../domain/result.ts';

/** Why the bytes of a file are not a text that can be read. */
export type EncodingProblem =
  | { readonly kind: 'utf-16' }
  | { readonly kind: 'windows-1256' }
  | { readonly kind: 'not-utf-8'; readonly line: number; readonly column: number }
  | { readonly kind: 'binary' };

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Decodes a file of the newsroom. Only UTF-8 is accepted, with or without its mark; what else it might
 * be is named, so that the author knows what to choose in the editor's "save as".
 */
export function decodeText(bytes: Uint8Array): Result<string, EncodingProblem> {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return fail({ kind: 'utf-16' });
  if (bytes.includes(0)) return fail({ kind: looksLikeUtf16(bytes) ? 'utf-16' : 'binary' });
  try {
    return ok(strictUtf8.decode(bytes));
  } catch {
    return fail(looksLikeWindows1256(bytes) ? { kind: 'windows-1256' } : { kind: 'not-utf-8', ...firstBadPlace(bytes) });
  }
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without its mark: in Persian and Latin text every other byte comes from a very small set. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 400);
  let high = 0;
  for (const byte of sample) if (byte === 0x00 || byte === 0x06 || byte === 0x20) high += 1;
  return high > sample.length * 0.4;
}

/** Persian in Windows-1256 decodes there to Arabic-script letters nearly throughout. */
function looksLikeWindows1256(bytes: Uint8Array): boolean {
  const beyondAscii = bytes.filter((byte) => byte >= 0x80);
  const text = new TextDecoder('windows-1256').decode(beyondAscii);
  const arabic = text.match(/[\u0600-\u06ff\u200c\u200d]/g)?.length ?? 0;
  return beyondAscii.length > 3 && arabic > text.length * 0.8;
}

/** Where the first byte stands that is not UTF-8. */
function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  const before = text.slice(0, Math.max(0, text.indexOf('\ufffd')));
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}
