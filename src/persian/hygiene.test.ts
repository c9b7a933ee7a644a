import { describe, expect, it } from 'vitest';
import { hygieneFindings, type HygieneKind } from './hygiene.ts';

describe('hygieneFindings', () => {
  it.each<[name: string, text: string, findings: [kind: HygieneKind, index: number, length: number, replacement?: string][]]>([
    ['overrides', 'خبر \u202eمهم\u202c', [['bidi-override', 4, 1], ['bidi-override', 8, 1]]],
    ['isolates without a partner', 'a\u2067b\nc\u2069', [['bidi-isolate', 1, 1], ['bidi-isolate', 5, 1]]],
    ['the outer of two isolates', '\u2067a\u2068b\u2069', [['bidi-isolate', 0, 1]]],
    ['tag characters', 'خبر\u{e0041}\u{e0042} مهم', [['tag-character', 3, 4, '']]],
    ['controls', 'خ\u0000\u0001بر\u0085م\u007f', [['control-character', 1, 2, ''], ['control-character', 5, 1, ' '], ['control-character', 7, 1, '']]],
    ['half of a surrogate pair, and a noncharacter', 'خ\ud800ب\ufdd0', [['control-character', 1, 1, ''], ['control-character', 3, 1, '']]],
    ['a byte order mark amid the text', 'خبر\ufeff مهم', [['byte-order-mark', 3, 1, '']]],
    ['a lost character', 'خ\ufffdر', [['lost-character', 1, 1]]],
    ['letters of other keyboards', 'آمدے کہ ڪتاب ھمه ە ۔', [
      ['homoglyph', 3, 1, 'ی'], ['homoglyph', 6, 1, 'ه'], ['homoglyph', 8, 1, 'ک'], ['homoglyph', 13, 1, 'ه'], ['homoglyph', 17, 1, 'ه'], ['homoglyph', 19, 1, '.'],
    ]],
    ['letters among Latin ones', 'Теhran و ΝATO', [['homoglyph', 0, 1, 'T'], ['homoglyph', 1, 1, 'e'], ['homoglyph', 9, 1, 'N']]],
    ['what typing leaves behind', 'خبر\u200b مهم\u2060 و\u034f', [['invisible-character', 3, 1, ''], ['invisible-character', 8, 1, ''], ['invisible-character', 11, 1, '']]],
    ['direction marks within Persian', 'می\u200fرود \u200e و', [['invisible-character', 2, 1, ''], ['invisible-character', 7, 1, '']]],
    ['joiners and hyphens', 'می\u00adرود می\u200dرود a\u200db co\u00adop', [
      ['invisible-character', 2, 1, '\u200c'], ['invisible-character', 9, 1, '\u200c'], ['invisible-character', 15, 1, ''], ['invisible-character', 20, 1, ''],
    ]],
    ['a variation selector without an emoji', 'خبر\ufe0f', [['invisible-character', 3, 1, '']]],
  ])('finds %s', (_, text, findings) => {
    const severe = new Set(['bidi-override', 'bidi-isolate', 'tag-character', 'control-character', 'byte-order-mark']);
    expect(hygieneFindings(text)).toEqual(findings.map(([kind, index, length, replacement]) => ({
      index, length, kind, severity: severe.has(kind) ? 'error' : 'warning', ...(replacement !== undefined && { replacement }),
    })));
  });

  it.each([
    ['half-spaces', 'می\u200cرود، کتاب\u200cها'],
    ['joiners at the end of a word', '۱۴۰۰ ه\u200d.ش و ه\u200d'],
    ['emoji', '👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 ❤\ufe0f 1\ufe0f⃣ 👍🏽\u200d🔥 ☀\ufe0f'],
    ['flags', '🇮🇷 \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['direction marks beside Latin, digits and signs', 'NATO\u200f و \u200eC++\u200f. (۵۰٪)\u200f'],
    ['balanced isolates', 'a \u2067b \u2066c\u2069 d\u2069'],
    ['a byte order mark at the beginning', '\ufeffخبر'],
    ['tabs and line ends', 'خبر\tمهم\r\nو\n'],
    ['Kurdish, Pashto and Urdu words', 'هەولێر ڕۆژھەڵات ٹھیک پښتانه'],
    ['Arabic letters, which are a matter of typography', 'كتابي ة ى'],
    ['Greek and Cyrillic words', 'Москва Αθήνα'],
    ['code and pictures', 'متن \uFFFC و'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(hygieneFindings(text)).toEqual([]);
  });
});
