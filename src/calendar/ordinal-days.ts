/** From the first to the twentieth. */
const ORDINALS = [
  'یکم', 'دوم', 'سوم', 'چهارم', 'پنجم', 'ششم', 'هفتم', 'هشتم', 'نهم', 'دهم', 'یازدهم', 'دوازدهم', 'سیزدهم', 'چهاردهم', 'پانزدهم', 'شانزدهم',
  'هفدهم', 'هجدهم', 'نوزدهم', 'بیستم',
];

const NAMES: readonly (readonly [string, number])[] = [
  ...ORDINALS.map((name, index) => [name, index + 1] as const),
  ...ORDINALS.slice(0, 9).map((name, index) => [`بیست و ${name}`, 21 + index] as const),
  ['اول', 1], ['هژدهم', 18], ['سی ام', 30], ['سیم', 30], ['سی و یکم', 31],
];

const days = new Map(NAMES.map(([name, day]) => [withoutSpaces(name), day]));

/** A regular expression's source for every spelling that {@link readOrdinalDay} knows, in letters as `foldName` leaves them. */
export const ORDINAL_DAY = NAMES.map(([name]) => name.replaceAll(' ', ' ?')).sort((a, b) => b.length - a.length).join('|');

/**
 * The day of the month that an ordinal in words stands for, 1 to 31.
 *
 * @param name with letters as `foldName` leaves them, and no half-space
 * @example readOrdinalDay('بیست و دوم') // 22
 */
export function readOrdinalDay(name: string): number | undefined {
  return days.get(withoutSpaces(name));
}

function withoutSpaces(name: string): string {
  return name.replaceAll(' ', '');
}
