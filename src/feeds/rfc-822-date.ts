const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A moment as RSS wants it: RFC 822 with a year of four digits, https://www.rssboard.org/rss-specification#ltpubdategtSubelementOfLtitemgt
 *
 * @param iso a moment of ISO 8601 to the second, with an offset
 * @throws {RangeError} if it is none
 * @example rfc822Date('2022-01-22T13:45:00+03:30') // 'Sat, 22 Jan 2022 13:45:00 +0330'
 */
export function rfc822Date(iso: string): string {
  const [, date = '', time, offset = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)([+-]\d\d:\d\d)$/.exec(iso) ?? [];
  // The day on the clock of that offset, as if it were UTC.
  const day = new Date(`${date}T00:00:00Z`);
  if (time === undefined || Number.isNaN(day.getTime())) throw new RangeError(`${iso} is no moment`);
  return `${WEEKDAYS[day.getUTCDay()]}, ${date.slice(8)} ${MONTHS[day.getUTCMonth()]} ${date.slice(0, 4)} ${time} ${offset.replace(':', '')}`;
}
