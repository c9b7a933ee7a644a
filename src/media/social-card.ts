import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cutAtWord } from '../persian/cut-at-word.ts';

/** What a social card says; all texts are ready for a person to read. */
export interface SocialCard {
  readonly title: string;
  readonly section: string;
  /** The newspaper's name, the source and the day. */
  readonly footer: readonly string[];
}

/** The size that Open Graph's readers show without cropping, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
/** Raised when cards look different, so that they are drawn again. */
export const CARD_VERSION = 1;

const MARGIN = 72;
const PAPER = '#00545b';
const INK = '#ffffff';
const FAINT = '#bfe0e0';
/** The longest title, in characters, that is set in a size, in pixels; one that is wider than most is set smaller. */
const SIZES = [[38, 92], [80, 72], [130, 58], [190, 48], [190, 36]] as const;
const LONGEST = 190;

/** The package's own folder of fonts: what a machine has installed must not decide on a card's bytes. */
const FONTS = join(dirname(createRequire(import.meta.url).resolve('vazirmatn/package.json')), 'fonts', 'ttf');

/**
 * Draws a social card: a JPEG with the section, the headline and a footer in shaped Persian, set by Pango from right to left.
 *
 * @returns its bytes, the same for the same texts
 */
export async function drawSocialCard({ title, section, footer }: SocialCard): Promise<Uint8Array> {
  const bottom = await setText([footer.map((part) => span(part, 30, FAINT)).join(span('  |  ', 30, FAINT))]);
  const room = CARD_SIZE.height - 2 * MARGIN - bottom.raw.height - MARGIN / 3;
  let top: Layer | undefined;
  for (const [longest, size] of SIZES) {
    if (Math.min(title.length, LONGEST) > longest) continue;
    top = await setText([span(section, 34, FAINT), span(cutAtWord(title, LONGEST), size, INK)]);
    if (top.raw.height <= room) break;
  }
  const { default: sharp } = await import('sharp');
  const layers = [{ ...top as Layer, top: MARGIN }, { ...bottom, top: CARD_SIZE.height - MARGIN - bottom.raw.height }];
  return sharp({ create: { ...CARD_SIZE, channels: 3, background: PAPER } }).composite(layers).jpeg({ quality: 84, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** A text that is set, with its place from the left. */
interface Layer {
  readonly input: Buffer;
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 4 };
  readonly left: number;
}

/** Sets paragraphs of Pango's markup from right to left, in the width between the margins. */
async function setText(paragraphs: readonly string[]): Promise<Layer> {
  // Loaded when there is a card to draw: most newsrooms want none.
  const { default: sharp } = await import('sharp');
  // A mark of direction begins each, so that a headline which begins with a Latin word runs as the others do.
  const text = paragraphs.map((paragraph) => `\u200F${paragraph}`).join('\n');
  const { data, info } = await sharp({
    text: { text, font: 'Vazirmatn', fontfile: join(FONTS, 'Vazirmatn-Bold.ttf'), width: CARD_SIZE.width - 2 * MARGIN, dpi: 72, rgba: true, wrap: 'word-char', align: 'left' },
  }).raw().toBuffer({ resolveWithObject: true });
  // «Left» is where a line begins: for Persian at the right.
  return { input: data, raw: { width: info.width, height: info.height, channels: 4 }, left: CARD_SIZE.width - MARGIN - info.width };
}

/** A piece of Pango's markup. Emoji are left out: each machine has others. */
function span(text: string, size: number, color: string): string {
  const plain = text.replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\uFE0F\u200D]/gu, '').replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<span size="${size}pt" foreground="${color}">${plain}</span>`;
}
