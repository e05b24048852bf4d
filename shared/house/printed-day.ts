/**
 * The day as the given date itself counts it: a page keeps its newsroom's day wherever it is read.
 *
 * @param iso ISO 8601.
 */
export function printedDay(iso: string, language: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  const form = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(languageTag(language), form).format(day);
}

/** A language as BCP 47 names it; English where it is none. */
export function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
