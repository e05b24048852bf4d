import type { SpellingLanguage } from './dictionaries.ts';

/**
 * How English is spelled where the machine's languages say that it stands: what holds until somebody
 * chooses. American for the United States and the Philippines, and where no language tells; British
 * everywhere else.
 *
 * @param languages BCP 47, the preferred one first, as the browser lists them.
 */
export function usualSpelling(languages: readonly string[]): SpellingLanguage {
  const english = languages.find((language) => /^en-[a-z]{2}$/i.test(language));
  return english === undefined || /-(?:us|ph)$/i.test(english) ? 'en-US' : 'en-GB';
}
