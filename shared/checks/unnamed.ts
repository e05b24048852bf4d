import { makeSource } from '../article/ledger.ts';
import type { Source } from '../article/ledger.ts';
import type { UnnamedSource } from '../attribution/reading.ts';
import { boilerplateReason, noReason } from './anonymity-reasons.ts';
import { answerSlot } from './answer-fix.ts';
import type { Fix } from './finding.ts';
import { recordId } from './finding-key.ts';
import { nameSeveral, nameThem } from './naming-fixes.ts';
import { offRecordUsed } from './off-record.ts';
import { aboutMention, sentenceStop, sourcesAt, upperFirst, wordsAround } from './passages.ts';
import { plural } from './plural-sources.ts';
import { quoteApproval } from './quote-approval.ts';
import type { Proof, Rule } from './rule.ts';
import { opinion } from './unnamed-opinions.ts';
import { answersForIt } from './unnamed-records.ts';
import { unnamedIn } from './unnamed-speakers.ts';

const vagueSource: Rule = {
  id: 'claim/vague-source',
  severity: 'error',
  title: 'Somebody is named, or the terms of an unnamed source are recorded',
  why: 'Readers cannot weigh what “sources”, “experts” or “an official” say (AP, NPR).',
  mend: 'Name them, or record an unnamed source with its terms and the reason.',
  find: (proof) =>
    unnamedIn(proof)
      .filter((mention) => mention.terms === null)
      .filter((mention) => !sourcesAt(proof, mention.place).some(answersForIt))
      .filter((mention) => !isGivenAName(proof, mention))
      .map((mention) => ({
        message:
          mention.kind === 'vague'
            ? `“${upperFirst(mention.text)}” names nobody in particular.`
            : `“${upperFirst(mention.text)}” is not named, and no terms are recorded.`,
        ...aboutMention(proof, mention.place),
        fixes: [
          nameThem(proof, mention),
          recordUnnamed(proof, mention),
          ...nameSeveral(proof, mention),
        ],
      })),
};

export const unnamedSourceRules: readonly Rule[] = [
  vagueSource,
  noReason,
  boilerplateReason,
  offRecordUsed,
  plural,
  opinion,
  quoteApproval,
];

/** "Residents said so. “…,” said Jo Lind, 71, who lives there": one of them speaks by name right behind. */
function isGivenAName({ blocks, reading }: Proof, { place, text, plural }: UnnamedSource): boolean {
  const { block, end } = place;
  const words = blocks[block]?.text ?? '';
  if (!plural || !ordinaryPeople.test(text)) return false;
  const next = /^[.!?…]+["”’)]*\s+/.exec(words.slice(sentenceStop(words, end)));
  if (next === null) return false;
  const from = sentenceStop(words, end) + next[0].length;
  return reading.quotations.some(({ kind, speaker, parts }) => {
    const isNext = parts.some(
      (part) => part.block === block && (part.start === from || part.start === from + 1),
    );
    return kind === 'direct' && speaker?.kind === 'person' && speaker.name !== null && isNext;
  });
}

/** People of whom one stands for many; who knows more than others is to be named. */
const ordinaryPeople =
  /\b(?:residents|locals|neighbou?rs|villagers|townspeople|tenants|homeowners|parents|pupils|students|teachers|nurses|patients|workers|strikers|commuters|passengers|drivers|farmers|fishermen|shoppers|customers|visitors|tourists|fans|supporters|worshippers|survivors|relatives|families|protesters|demonstrators|marchers|voters)\b/i;

function recordUnnamed(proof: Proof, mention: UnnamedSource): Fix {
  const { sources } = proof.article;
  const [known] = sourcesAt(proof, mention.place);
  const source: Source = {
    ...(known ??
      makeSource({
        id: recordId('source', wordsAround(proof, mention.place), sources),
        kind: 'person',
        name: mention.text,
      })),
    named: false,
    terms: 'background',
    anonymityReason: answerSlot,
  };
  return {
    label: 'Record as an unnamed source',
    question: {
      label: 'Why is this source not named?',
      hint: 'Kept in the record, on background, never published; readers need it in the text',
    },
    edits: [
      { kind: 'put source', source },
      { kind: 'link source', place: mention.place, sourceId: source.id },
    ],
  };
}
