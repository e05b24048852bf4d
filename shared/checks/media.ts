import type { Place } from '../article/blocks.ts';
import type { Quote } from '../article/ledger.ts';
import { inMedium } from '../article/quote-media.ts';
import type { QuoteMedium } from '../article/quote-media.ts';
import { aboutMention, recordsOf, upperFirst, wordsAt } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const medium: Rule = {
  id: 'quote/medium',
  severity: 'warning',
  title: 'The text says how the words reached us as the record does',
  why: 'What was written in a statement or a post was not said in an interview (AP).',
  mend: 'Name the medium that the record has, or correct the record.',
  find: (proof) =>
    misnamedIn(proof).map(({ place, stated, quote, recorded }) => {
      const words = wordsAt(proof, place);
      const right = /^\p{Lu}/u.test(words) ? upperFirst(inMedium[recorded]) : inMedium[recorded];
      return {
        message: `The text says “${words}”, and the record of these words says ${recorded}.`,
        ...aboutMention(proof, place),
        fixes: [
          {
            label: `Write “${right}”`,
            question: null,
            edits: [{ kind: 'replace text', place, text: right }],
          },
          {
            label: `Record ${stated} as the medium`,
            question: null,
            edits: [{ kind: 'put quote', quote: { ...quote, medium: stated } }],
          },
        ],
      } as const;
    }),
};

interface Misnamed {
  /** The words that name the medium. */
  readonly place: Place;
  readonly stated: QuoteMedium;
  readonly quote: Quote;
  readonly recorded: QuoteMedium;
}

function misnamedIn(proof: Proof): readonly Misnamed[] {
  if (proof.article.quotes.every((quote) => quote.medium === null)) return [];
  const found = new Map<string, Misnamed>();
  for (const quotation of proof.reading.quotations) {
    const { media } = quotation;
    if (media.length === 0) continue;
    for (const quote of recordsOf(proof, quotation)) {
      const { medium: recorded } = quote;
      if (recorded === null) continue;
      if (media.some(({ medium: stated }) => !contradicts[stated].includes(recorded))) continue;
      for (const { place, medium: stated } of media)
        found.set(`${place.block}:${place.start}`, { place, stated, quote, recorded });
    }
  }
  return [...found.values()];
}

const written = ['e-mail', 'letter', 'text message', 'post'] as const;
const toMany = ['news conference', 'speech', 'hearing', 'testimony'] as const;
const outOfCourt = [
  'interview',
  'news conference',
  'remarks to reporters',
  'speech',
  'text message',
  'post',
] as const;

/**
 * Which recorded media the stated one is not. A statement may have come by mail, an interview on air, and
 * reporters may have been told anything but what was said in public elsewhere.
 */
const contradicts: Readonly<Record<QuoteMedium, readonly QuoteMedium[]>> = {
  interview: ['statement', 'document', ...written, ...toMany],
  'news conference': ['interview', 'document', 'hearing', 'testimony', ...written],
  'remarks to reporters': ['hearing', 'testimony', 'letter', 'text message', 'post', 'document'],
  speech: ['interview', 'hearing', 'testimony', ...written],
  hearing: outOfCourt,
  testimony: outOfCourt,
  broadcast: written,
  statement: ['interview', 'post'],
  'e-mail': ['interview', 'text message', 'post', 'broadcast', ...toMany],
  letter: ['interview', 'text message', 'broadcast', ...toMany],
  'text message': ['interview', 'e-mail', 'letter', 'post', 'broadcast', ...toMany],
  post: ['interview', 'e-mail', 'text message', 'broadcast', ...toMany],
  document: ['interview', 'news conference', 'remarks to reporters', 'text message', 'post'],
};
