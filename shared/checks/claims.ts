import type { Place } from '../article/blocks.ts';
import type { Allegation, Figure, Poll } from '../attribution/reading.ts';
import { answerSlot } from './answer-fix.ts';
import type { Fix } from './finding.ts';
import { arrestedFor } from './arrests.ts';
import { convictsEarly } from './convictions.ts';
import { reportedly } from './hearsay.ts';
import { nearVerbatim } from './near-verbatim.ts';
import { aboutMention, aboutWords, sentenceStop } from './passages.ts';
import { withinMargin } from './poll-leads.ts';
import type { Proof, Rule } from './rule.ts';

const allegation: Rule = {
  id: 'claim/allegation',
  severity: 'error',
  title: 'An allegation says who alleges it',
  why: 'What nobody has proved needs somebody who says so (AP).',
  mend: 'Name who alleges it: a charge sheet, a prosecutor, a person.',
  find: (proof) =>
    allegationsIn(proof)
      .filter(({ by }) => by === null)
      .map(({ place }) => ({
        message: 'Nobody is named as alleging this.',
        ...aboutWords(proof, place),
        fixes: [
          {
            label: 'Name who alleges it',
            question: { label: 'Who alleges this?', hint: 'Prosecutors in …, the lawsuit, a name' },
            edits: [creditSentence(proof, place)],
          },
        ],
      })),
};

const noResponse: Rule = {
  id: 'claim/no-response',
  severity: 'warning',
  title: 'Whoever is accused has a chance to answer',
  why: 'Somebody shown in a bad light is asked, and readers are told what came of it (AP).',
  mend: 'Add their answer, or that they did not respond.',
  find: (proof) => {
    const [first] = allegationsIn(proof);
    if (first === undefined || hasAnswer(proof)) return [];
    const { place } = first;
    return [
      {
        message: 'The article alleges this, and has no answer from whoever is accused.',
        ...aboutWords(proof, place),
        fixes: [
          {
            label: 'They did not respond',
            question: { label: 'Who was asked?', hint: 'The person, their lawyer, a spokesperson' },
            edits: [
              addSentence(proof, place, `${answerSlot} did not respond to a request for comment.`),
            ],
          },
          {
            label: 'They deny it',
            question: { label: 'Who denies it?', hint: 'The person, their lawyer, a spokesperson' },
            edits: [addSentence(proof, place, `${answerSlot} denied the accusation.`)],
          },
        ],
      },
    ];
  },
};

const figureWithoutSource: Rule = {
  id: 'figure/no-source',
  severity: 'information',
  title: 'A number says where it comes from',
  why: 'Readers can weigh a number only with its source (Reuters, BBC).',
  mend: 'Name the source, link to it, or tie the words to its record.',
  find: (proof) =>
    bareFigures(proof).map(({ place, text }) => ({
      message: `“${text}” has no source.`,
      ...aboutMention(proof, place),
      fixes: [
        {
          label: 'Name the source',
          question: { label: 'Where is this number from?', hint: 'A report, an office, a person' },
          edits: [creditSentence(proof, place)],
        },
      ],
    })),
};

const poll: Rule = {
  id: 'figure/poll',
  severity: 'warning',
  title: 'A poll says who asked whom, when, and how sure it is',
  why: 'A poll without its sample, dates and margin of error cannot be weighed (AP).',
  mend: 'State what is missing, from the poll’s own report.',
  find: (proof) =>
    proof.reading.polls
      .filter(({ place }) => !proof.isQuoted(place))
      .flatMap((stated) => {
        const missing = missingIn(stated);
        if (missing.length === 0) return [];
        const { place } = stated;
        return [
          {
            message: `The poll does not say ${listOf(missing.map((part) => parts[part].name))}.`,
            ...aboutMention(proof, place),
            fixes: missing.map((part) => stateIt(proof, place, part)),
          } as const,
        ];
      }),
};

export const claimRules: readonly Rule[] = [
  allegation,
  noResponse,
  arrestedFor,
  convictsEarly,
  nearVerbatim,
  reportedly,
  figureWithoutSource,
  poll,
  withinMargin,
];

function allegationsIn({ reading, isQuoted }: Proof): readonly Allegation[] {
  return reading.allegations.filter(({ place }) => !isQuoted(place));
}

/** That somebody answered, or was asked and did not: wherever in the article that stands. */
function hasAnswer({ blocks }: Proof): boolean {
  return blocks.some(({ text }) => answers.test(text));
}

const answers =
  /\b(?:declin(?:ed|es|ing) (?:to (?:comment|answer|respond|discuss)|comment)|(?:did|does|do|has|have) ?n[o’']t (?:immediately |yet )?(?:respond|repl(?:y|ied)|answer|comment|return)|did not (?:immediately |yet )?(?:respond|reply|answer|comment|return)|(?:has|have|had) not (?:yet )?(?:responded|replied|answered|commented)|(?:could|can) not (?:immediately )?be reached|would not comment|refus(?:ed|es) to (?:comment|answer)|den(?:y|ies|ied|ying)\b|reject(?:s|ed|ing) (?:the|that|any|those|all)\b|disput(?:e|es|ed|ing) (?:the|that|any|those)\b|plead(?:ed|s)? not guilty|called? (?:it|the (?:claims?|allegations?|accusations?|charges?)) (?:false|untrue|baseless|a lie)|(?:his|her|their|whose) lawyers? (?:said|says))/i;

/**
 * The first bare number of each paragraph that rests on nothing at all. A paragraph that cites anybody,
 * links anywhere or is tied to a record is left alone, and so is a superlative: those are often plain to see.
 */
function bareFigures(proof: Proof): readonly Figure[] {
  const credited = new Set([
    ...proof.reading.quotations.flatMap(({ parts, cue }) =>
      cue === null || cue.mood === 'asserted' ? parts.map(({ block }) => block) : [],
    ),
    ...proof.reading.outlets.filter(({ cited }) => cited).map(({ place }) => place.block),
    ...proof.reading.unnamed.map(({ place }) => place.block),
    ...proof.reading.polls.map(({ place }) => place.block),
    ...proof.reading.credits.map(({ place }) => place.block),
  ]);
  const seen = new Set<number>();
  return proof.reading.figures.filter(({ place, text, sourced }) => {
    const { block } = place;
    const kind = proof.blocks[block]?.kind;
    const links = proof.blocks[block]?.links.length ?? 0;
    if (sourced || credited.has(block) || links > 0 || seen.has(block)) return false;
    if (!/\d/.test(text) || kind === 'heading' || proof.isQuoted(place)) return false;
    seen.add(block);
    return true;
  });
}

/** "according to NAME" before the stop of the sentence. */
function creditSentence({ blocks }: Proof, { block, start, end }: Place): Fix['edits'][number] {
  const text = blocks[block]?.text ?? '';
  const stop = sentenceStop(text, Math.max(start, end - 1));
  const place = { block, start: stop, end: stop };
  const comma = /[,;:–—-]\s*$/.test(text.slice(0, stop)) ? ' ' : ', ';
  return { kind: 'replace text', place, text: `${comma}according to ${answerSlot}` };
}

/** A sentence of its own at the end of the paragraph. */
function addSentence(proof: Proof, { block }: Place, sentence: string): Fix['edits'][number] {
  const text = proof.blocks[block]?.text ?? '';
  const space = /(?:^|\s)$/.test(text) ? '' : ' ';
  const place = { block, start: text.length, end: text.length };
  return { kind: 'replace text', place, text: `${space}${sentence}` };
}

/** A sentence of its own behind the one that the place is in: another poll may follow. */
function sentenceBehind(
  proof: Proof,
  { block, start }: Place,
  sentence: string,
): Fix['edits'][number] {
  const text = proof.blocks[block]?.text ?? '';
  const stop = sentenceStop(text, start);
  const at = stop + (/^[.!?…]+["”’)]*/.exec(text.slice(stop))?.[0].length ?? 0);
  return { kind: 'replace text', place: { block, start: at, end: at }, text: ` ${sentence}` };
}

type PollPart = 'by' | 'sample' | 'method' | 'dates' | 'margin';

interface PollWords {
  readonly name: string;
  readonly label: string;
  readonly question: string;
  readonly hint: string;
  readonly sentence: string;
}

const parts: Readonly<Record<PollPart, PollWords>> = {
  by: {
    name: 'who took it',
    label: 'Say who took it',
    question: 'Who took the poll?',
    hint: 'The pollster, and who paid for it',
    sentence: `The poll was conducted by ${answerSlot}.`,
  },
  sample: {
    name: 'how many were asked',
    label: 'Say how many were asked',
    question: 'How many, and of whom?',
    hint: '812 registered voters',
    sentence: `The poll surveyed ${answerSlot}.`,
  },
  method: {
    name: 'how they were asked',
    label: 'Say how they were asked',
    question: 'How were they asked?',
    hint: 'by telephone, online',
    sentence: `People were asked ${answerSlot}.`,
  },
  dates: {
    name: 'when',
    label: 'Say when',
    question: 'When were they asked?',
    hint: 'from June 3 to June 7',
    sentence: `The poll was taken ${answerSlot}.`,
  },
  margin: {
    name: 'its margin of error',
    label: 'Say its margin of error',
    question: 'How large is the margin of error, in percentage points?',
    hint: '3.5',
    sentence: `The poll has a margin of error of plus or minus ${answerSlot} percentage points.`,
  },
};

/** How somebody was asked is missed only beside something graver. */
function missingIn(stated: Poll): readonly PollPart[] {
  const grave = (['by', 'sample', 'dates', 'margin'] as const).filter(
    (part) => stated[part] === null,
  );
  return grave.length > 0 && stated.method === null ? [...grave, 'method'] : grave;
}

function stateIt(proof: Proof, place: Place, part: PollPart): Fix {
  const { label, question, hint, sentence } = parts[part];
  return {
    label,
    question: { label: question, hint },
    edits: [sentenceBehind(proof, place, sentence)],
  };
}

/** "this, that and more" */
function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
