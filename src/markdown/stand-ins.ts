/*
 * Characters that stand for parts of a text while it is processed: private-use ones, which Markdown takes for letters
 * and HTML writes as they are. The marks of credit-anchors.ts are not among them.
 */

const FIRST = 0xe100;
const STAND_INS = /[\uE100-\uF8FE]/g;

/** How many stand-ins there are. */
export const MOST_STAND_INS = 0xf8fe - FIRST + 1;

/** Stands for whatever paragraph comes next. */
export const NEXT_PARAGRAPH = '\uF8FF';

/**
 * Whether a text has characters that could be taken for stand-ins, as such, as references or within an encoded
 * address; or a byte order mark, which the parser does not count, so that all places would be beside the point.
 */
export function hasNoRoomForStandIns(source: string): boolean {
  return /[\uE100-\uF8FF\uFEFF]|&#|%[Ee][EeFf]/.test(source);
}

/** The stand-in with a number below {@link MOST_STAND_INS}. */
export function standIn(number: number): string {
  return String.fromCharCode(FIRST + number);
}

/** The number of the stand-in that is the whole of a text, or -1. */
export function standInNumber(text: string): number {
  const number = text.length === 1 ? text.charCodeAt(0) - FIRST : -1;
  return number < MOST_STAND_INS ? number : -1;
}

/** A text with what its stand-ins stand for. A character for which there is nothing stays. */
export function replaceStandIns(text: string, show: (number: number) => string | undefined): string {
  return text.replace(STAND_INS, (character) => show(character.charCodeAt(0) - FIRST) ?? character);
}
