import type { DateOrder } from './house-style.ts';

/**
 * The day as the given date itself counts it: a page keeps its newsroom's day wherever it is read.
 *
 * @param iso ISO 8601.
 * @param language The article's (BCP 47). Its region says how the day is written; of English without
 * one the house does.
 */
export function printedDay(iso: string, language: string, order: DateOrder): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  const form = { dateStyle: 'long', timeZone: 'UTC' } as const;
  const tag = languageTag(language);
  return new Intl.DateTimeFormat(tag === 'en' ? englishOf[order] : tag, form).format(day);
}

/** The English that writes a day so. */
const englishOf: Readonly<Record<DateOrder, string>> = {
  'day first': 'en-GB',
  'month first': 'en-US',
};

/** A language as BCP 47 names it; English where it is none. */
export function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
