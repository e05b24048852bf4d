import type { Place } from '../article/blocks.ts';
import type { Quote } from '../article/ledger.ts';
import { joinSpoken } from '../attribution/spoken-words.ts';
import { passagesIn } from './bearings.ts';
import type { Fix } from './finding.ts';
import { wordsAt } from './passages.ts';
import type { Proof, Rule } from './rule.ts';
import { verbatimState } from './verbatim.ts';

export const altered: Rule = {
  id: 'quote/altered',
  severity: 'error',
  title: 'Words in quotation marks are those of the record',
  why: 'Quotation marks promise the words that were said (Reuters, AP).',
  mend: 'Write the words as they were recorded, mark what is cut with […] and what is put in with [brackets], or correct the record.',
  find: (proof) => {
    const quoted = quotedPlaces(proof);
    return proof.article.quotes
      .map((quote) => ({ quote, places: quoted.get(quote.id) ?? [] }))
      .flatMap(({ quote, places }) => {
        const [first] = places;
        const texts = places.map((place) => wordsAt(proof, place));
        if (first === undefined || verbatimState(quote.words, texts) !== 'altered') return [];
        return [
          {
            message: 'These words are not those of the record.',
            words: texts.join(' '),
            target: { kind: 'text', place: first },
            fixes: waysToMend(quote, places, texts),
          } as const,
        ];
      })
      .toSorted((a, b) => a.target.place.block - b.target.place.block);
  },
};

/** The passages of each record that stand in quotation marks: a paraphrase promises nothing. */
function quotedPlaces({ blocks, isQuoted }: Proof): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const { kind, target, place } of passagesIn(blocks)) {
    if (kind !== 'quotation' || !isQuoted(place)) continue;
    const known = places.get(target);
    if (known) known.push(place);
    else places.set(target, [place]);
  }
  return places;
}

function waysToMend(
  quote: Quote,
  places: readonly Place[],
  texts: readonly string[],
): readonly Fix[] {
  const [place] = places;
  const rewrite: readonly Fix[] =
    place === undefined || places.length > 1 ? [] : [writeAsRecorded(place, texts[0] ?? '', quote)];
  return [
    ...rewrite,
    {
      label: 'Record the words of the text',
      question: null,
      edits: [{ kind: 'put quote', quote: { ...quote, words: joinSpoken(texts) } }],
    },
  ];
}

/** @param text What stands at the place now. */
export function writeAsRecorded(place: Place, text: string, { words }: Quote): Fix {
  return {
    label: 'Write them as recorded',
    question: null,
    edits: [{ kind: 'replace text', place, text: withStopOf(text, words) }],
  };
}

/** The comma before "she said" is the sentence's, whatever the words are. */
function withStopOf(text: string, words: string): string {
  return text.endsWith(',') ? `${words.replace(/[.,]$/, '')},` : words;
}
