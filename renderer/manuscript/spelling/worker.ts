import { spellingOf } from './dictionaries.ts';
import type { Spelling, SpellingLanguage } from './dictionaries.ts';
import type { SpellAnswer, SpellRequest } from './speller.ts';
import { formsOf, plainWord } from './words.ts';

const loaded = new Map<SpellingLanguage, Promise<Spelling>>();

function loadOnce(language: SpellingLanguage): Promise<Spelling> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = spellingOf(language);
  loaded.set(language, loading);
  return loading;
}

self.addEventListener('message', (event: MessageEvent<SpellRequest>) => {
  void answer(event.data).then((found) => self.postMessage(found));
});

async function answer({ id, language, check, suggest }: SpellRequest): Promise<SpellAnswer> {
  const spelling = await loadOnce(language);
  return {
    id,
    wrong: check.filter((word) => !formsOf(word).some((form) => spelling.correct(form))),
    suggestions: suggest === null ? [] : spelling.suggest(plainWord(suggest)).slice(0, 6),
  };
}
