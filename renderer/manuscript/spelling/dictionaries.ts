import nspell from 'nspell';

/** The languages that words are looked up in. */
export type SpellingLanguage = 'en-US' | 'en-GB';

/** A dictionary that is ready to be asked. */
export interface Spelling {
  correct(word: string): boolean;
  /** Best first. */
  suggest(word: string): readonly string[];
}

/**
 * A bundled Hunspell dictionary (SCOWL's, as dictionary-en and dictionary-en-gb package it), loaded when
 * it is first asked for. The packages export a script that reads files, so theirs are named by path.
 */
export async function spellingOf(language: SpellingLanguage): Promise<Spelling> {
  const [aff, dic] =
    language === 'en-GB'
      ? await Promise.all([
          import('../../../node_modules/dictionary-en-gb/index.aff?raw'),
          import('../../../node_modules/dictionary-en-gb/index.dic?raw'),
        ])
      : await Promise.all([
          import('../../../node_modules/dictionary-en/index.aff?raw'),
          import('../../../node_modules/dictionary-en/index.dic?raw'),
        ]);
  return nspell(aff.default, dic.default);
}
