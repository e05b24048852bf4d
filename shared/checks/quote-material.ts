import type { Quote } from '../article/ledger.ts';
import type { Proof, Remark, Rule } from './rule.ts';
import { verbatimState } from './verbatim.ts';

/** A record that names its place in the material has the words that stand there. */
export const differsFromMaterial: Rule = {
  id: 'quote/differs-from-material',
  severity: 'error',
  title: 'A recorded quotation has the words of its material',
  why: 'Quotations are not altered, not even to mend a slip (AP, Reuters).',
  mend: 'Record the words as the material has them; mark what you leave out, or waive with a reason where the material itself is wrong.',
  find: (proof) => proof.article.quotes.flatMap((quote) => remarkOn(proof, quote)),
};

function remarkOn(proof: Proof, quote: Quote): readonly Remark[] {
  const { spot, words } = quote;
  if (spot === null || verbatimState(spot.words, [words]) !== 'altered') return [];
  const place = proof.reading.quotations
    .flatMap(({ parts }) => parts)
    .find((part) => proof.recordsAt('quotation', part).includes(quote.id));
  // A record that the text does not use is published nowhere.
  if (place === undefined) return [];
  const said = spot.words.replace(/\s+/g, ' ').trim();
  return [
    {
      message: 'The record of these words differs from the material they were taken from.',
      words,
      target: { kind: 'text', place },
      fixes: [
        {
          label: 'Record the words of the material',
          question: null,
          edits: [{ kind: 'put quote', quote: { ...quote, words: said } }],
        },
      ],
    },
  ];
}
