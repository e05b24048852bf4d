import type { Place } from '../article/blocks.ts';
import type { Quote } from '../article/ledger.ts';
import type { Quotation } from '../attribution/reading.ts';
import { aboutMention, attributingSentence, recordsOf, upperFirst, wordsAt } from './passages.ts';
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

type Medium = NonNullable<Quote['medium']>;
type Stated = Exclude<Medium, 'broadcast' | 'document'>;

interface Misnamed {
  /** The words that name the medium. */
  readonly place: Place;
  readonly stated: Stated;
  readonly quote: Quote;
  readonly recorded: Medium;
}

function misnamedIn(proof: Proof): readonly Misnamed[] {
  if (proof.article.quotes.every((quote) => quote.medium === null)) return [];
  const found = new Map<string, Misnamed>();
  for (const quotation of proof.reading.quotations) {
    for (const quote of recordsOf(proof, quotation)) {
      const { medium: recorded } = quote;
      if (recorded === null) continue;
      const stated = statedMedia(proof, quotation);
      if (stated.some((each) => !contradicts[each.stated].includes(recorded))) continue;
      for (const each of stated) {
        const { block, start } = each.place;
        found.set(`${block}:${start}`, { ...each, quote, recorded });
      }
    }
  }
  return [...found.values()];
}

/** The media that the sentence of an attribution names outside somebody's words. */
function statedMedia(
  proof: Proof,
  quotation: Quotation,
): readonly Pick<Misnamed, 'place' | 'stated'>[] {
  const sentence = attributingSentence(proof, quotation);
  const words = wordsAt(proof, sentence);
  return patterns.flatMap(([stated, pattern]) =>
    [...words.matchAll(pattern)]
      .map((match) => {
        const start = sentence.start + match.index;
        return { stated, place: { ...sentence, start, end: start + match[0].length } };
      })
      .filter(({ place }) => !proof.isQuoted(place)),
  );
}

const patterns: readonly (readonly [Stated, RegExp])[] = [
  ['interview', /\b(?:in|during) an? (?:(?!e-?mail|written)[\w’'-]+ ){0,2}interview\b/gi],
  ['statement', /\bin an? (?:[\w’'-]+ ){0,2}statement\b/gi],
  ['e-mail', /\b(?:in|by|via) (?:an? )?(?:[\w’'-]+ )?e-?mail\b(?! (?:interview|statement))/gi],
  ['post', /\b(?:in|on) an? (?:[\w’'-]+ ){0,2}(?:post|tweet)\b/gi],
  [
    'post',
    /(?<=\b(?:said|says|saying|wrote|writes|posted|posts|announced|declared|added|shared)(?: \w+day)? )on (?:social media|Twitter|X|Facebook|Instagram|TikTok|LinkedIn|Bluesky|Mastodon|Telegram|Truth Social)\b(?! Live)/g,
  ],
];

/** Which recorded media the stated one is not. A statement may have come by mail, an interview on air. */
const contradicts: Readonly<Record<Stated, readonly Medium[]>> = {
  interview: ['statement', 'e-mail', 'post', 'document'],
  statement: ['interview', 'post'],
  'e-mail': ['interview', 'post', 'broadcast'],
  post: ['interview', 'e-mail', 'broadcast'],
};

const inMedium: Readonly<Record<Medium, string>> = {
  interview: 'in an interview',
  statement: 'in a statement',
  'e-mail': 'in an e-mail',
  post: 'in a post',
  broadcast: 'in a broadcast',
  document: 'in a document',
};
