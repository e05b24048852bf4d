import { isoDate } from './dates.ts';
import type { Photo } from './ledger.ts';

/**
 * The last day on which a picture's terms let it be used ("2026-12-31"); `null` where the record names
 * no day that can be read.
 */
export function lastDayOf({ expiry }: Pick<Photo, 'expiry'>): string | null {
  return expiry === null ? null : (isoDate(expiry)?.slice(0, 10) ?? null);
}

/**
 * True once that day is over, by the calendar of this machine.
 *
 * @param now ISO 8601.
 */
export function hasRunOut(photo: Pick<Photo, 'expiry'>, now: string): boolean {
  const day = lastDayOf(photo);
  return day !== null && Date.parse(`${day}T24:00`) <= Date.parse(now);
}
