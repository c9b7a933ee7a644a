/**
 * Names a release by the moment of its publishing in UTC and six random digits, so that names sort by time and two
 * publishers never choose one name.
 *
 * @param now milliseconds since the epoch
 * @param random six hexadecimal digits
 * @example releaseId(Date.parse('2026-11-24T08:30:01.250Z'), '4f9a2c') // '20261124T083001250Z-4f9a2c'
 */
export function releaseId(now: number, random: string): string {
  return `${new Date(now).toISOString().replace(/[-:.]/g, '')}-${random}`;
}

/** What a release's name looks like; it is safe in a path, a key and a command line. */
export const RELEASE_ID = /^\d{8}T\d{9}Z-[0-9a-f]{6}$/;
