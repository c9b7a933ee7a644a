import { impossible, type Read } from './date-problem.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?$/;
const OFFSET = /^([+-])(\d{2})(?::?(\d{2}))?$/;
/** The farthest from UTC that any place keeps its clocks, in hours: Kiritimati. */
const FARTHEST_OFFSET = 14;

/**
 * The time since midnight, in milliseconds; digits of the second beyond the third are dropped. There is no 24:00 and no
 * leap second.
 *
 * @param text hours and minutes, with or without seconds and their fraction, in ASCII digits
 * @example readTime('13:45:10.5') // { ok: true, value: 49_510_500 }
 */
export function readTime(text: string): Read<number> {
  const [, hour, minute, second = '0', fraction = ''] = CLOCK.exec(text) ?? [];
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (!(hours < 24 && minutes < 60 && seconds < 60)) return impossible({ part: 'time' });
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return { ok: true, value: hours * HOUR + minutes * MINUTE + seconds * SECOND + milliseconds };
}

/**
 * An offset from UTC, in milliseconds.
 *
 * @param text `Z`, `+03:30`, `+0330` or `+03`, in ASCII digits
 * @example readOffset('+03:30') // { ok: true, value: 12_600_000 }
 */
export function readOffset(text: string): Read<number> {
  if (/^z$/i.test(text)) return { ok: true, value: 0 };
  const [, sign, hour, minute = '0'] = OFFSET.exec(text) ?? [];
  const size = Number(hour) * HOUR + Number(minute) * MINUTE;
  if (!(Number(minute) < 60 && size <= FARTHEST_OFFSET * HOUR)) return impossible({ part: 'offset' });
  return { ok: true, value: sign === '-' ? -size : size };
}
