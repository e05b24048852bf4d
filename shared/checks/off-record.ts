import { placesOverlap } from '../article/blocks.ts';
import type { Place } from '../article/blocks.ts';
import type { Source } from '../article/ledger.ts';
import type { Speaker } from '../attribution/reading.ts';
import { isWithheld } from '../attribution/withheld.ts';
import { answerSlot } from './answer-fix.ts';
import { passagesIn } from './bearings.ts';
import type { Fix } from './finding.ts';
import { originOfSpeaker, recordOf } from './origins.ts';
import { aboutMention, inReadingOrder } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const offRecordUsed: Rule = {
  id: 'anon/off-record-used',
  severity: 'error',
  title: 'What is off the record stays out of the text',
  why: 'Whoever speaks off the record is promised that none of it is published (Galley’s own rule).',
  mend: 'Take it out, or ask for other terms and record them.',
  find: (proof) =>
    proof.article.sources
      .filter(({ terms }) => terms === 'off the record')
      .flatMap((source) => usesOf(proof, source).map((place) => ({ source, place })))
      .toSorted((a, b) => inReadingOrder(a.place, b.place))
      .map(({ source, place }) => ({
        message: `The text uses what ${source.name} said off the record.`,
        ...aboutMention(proof, place),
        fixes: otherTerms(source),
      })),
};

/** The words tied to the source or to what it said, and what the text has it say. */
function usesOf(proof: Proof, source: Source): readonly Place[] {
  const { article, blocks, reading } = proof;
  const records = new Set([
    source.id,
    ...article.quotes.filter(({ speakerId }) => speakerId === source.id).map(({ id }) => id),
  ]);
  const tied = passagesIn(blocks)
    .filter(({ kind, target }) => isRecord[kind] && records.has(target))
    .map(({ place }) => place);
  const byName = new Map<string, boolean>();
  const isTheirs = (speaker: Speaker): boolean => {
    const origin = originOfSpeaker(speaker);
    if (origin === null) return false;
    const name = `${origin.kind} ${origin.name}`;
    const known = byName.get(name) ?? recordOf(origin, article.sources)?.id === source.id;
    byName.set(name, known);
    return known;
  };
  const said = reading.quotations
    .filter(
      (quotation) =>
        quotation.speaker !== null &&
        isTheirs(quotation.speaker) &&
        (quotation.cue === null || quotation.cue.mood === 'asserted') &&
        !isWithheld(quotation),
    )
    .filter(({ parts, speaker }) =>
      [...parts, ...(speaker ? [speaker.place] : [])].every(
        (place) => !tied.some((other) => placesOverlap(other, place)),
      ),
    )
    .flatMap(({ parts }) => parts.slice(0, 1));
  return [...tied, ...said];
}

const isRecord = { quotation: true, citation: true, link: false, suggestion: false } as const;

function otherTerms(source: Source): readonly Fix[] {
  const terms = source.named
    ? (['on the record', 'background'] as const)
    : (['background'] as const);
  return terms.map((agreed) => ({
    label: `They agreed to ${agreed === 'background' ? 'background' : 'the record'}`,
    question: {
      label: 'Who agreed to it, and when?',
      hint: 'Kept in the record’s note; never published',
    },
    edits: [
      {
        kind: 'put source',
        source: {
          ...source,
          terms: agreed,
          note: [source.note, answerSlot].filter(Boolean).join('\n'),
        },
      },
    ],
  }));
}
