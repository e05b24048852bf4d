import type { Place } from '../article/blocks.ts';
import { makeSource } from '../article/ledger.ts';
import type { Source } from '../article/ledger.ts';
import type { Edit } from '../article/edits.ts';
import type { UnnamedSource } from '../attribution/reading.ts';
import { singularVerbs } from './agreement.ts';
import { answerSlot } from './answer-fix.ts';
import type { Fix } from './finding.ts';
import { recordId } from './finding-key.ts';
import { offRecordUsed } from './off-record.ts';
import { aboutMention, sourcesAt, upperFirst, wordsAround, wordsAt } from './passages.ts';
import { plural } from './plural-sources.ts';
import { quoteApproval } from './quote-approval.ts';
import type { Proof, Rule } from './rule.ts';
import { unnamedSpeaker } from './unnamed-speakers.ts';

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

const noReason: Rule = {
  id: 'anon/no-reason',
  severity: 'error',
  title: 'The article says why anonymity was granted',
  why: 'Readers are told why a source is not named (AP, Society of Professional Journalists).',
  mend: 'Give the reason in the text, after the terms.',
  find: (proof) =>
    withReasonMissing(proof).map((terms) => ({
      message: 'Anonymity was granted, and the article does not say why.',
      ...aboutMention(proof, terms.place),
      fixes: [giveReason(proof, terms)],
    })),
};

const boilerplateReason: Rule = {
  id: 'anon/boilerplate-reason',
  severity: 'warning',
  title: 'The reason for anonymity explains something',
  why: '“Not authorized to speak publicly” explains nothing by itself (New York Times).',
  mend: 'Say what it would cost them to be named.',
  find: (proof) =>
    statedReasons(proof)
      .filter(({ text }) => boilerplate.test(text) && !explains.test(text))
      .map(({ place }) => ({
        message: 'The reason says only that they may not speak.',
        ...aboutMention(proof, place),
        fixes: [sayTheRisk(place)],
      })),
};

const opinion: Rule = {
  id: 'anon/opinion',
  severity: 'warning',
  title: 'An unnamed source gives facts, not opinions',
  why: 'Readers can weigh an opinion only where they know whose it is (AP, NPR).',
  mend: 'Name them, or keep to what they know.',
  find: (proof) =>
    opinionsIn(proof).map(({ mention, words, place }) => ({
      message: `“${upperFirst(mention.text)}” is not named, and gives an opinion.`,
      words,
      target: { kind: 'text', place },
      fixes: [nameThem(proof, mention), ...nameSeveral(proof, mention)],
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

const opines =
  /\bI (?:(?:just|really|also|do|don[’']t) )?(?:think|believe|feel|guess|suspect|bet)\b|\bin my (?:view|opinion)\b/i;

/** Who writes under a made-up name gives opinions to everybody. */
const publicly = /\b(?:users?|commenters?|posters?|bloggers?|readers?)\b/i;

interface Opinion {
  readonly mention: UnnamedSource;
  readonly words: string;
  readonly place: Place;
}

/** What an unnamed source says in its own words that it thinks. */
function opinionsIn(proof: Proof): readonly Opinion[] {
  return proof.reading.quotations.flatMap((quotation) => {
    const { kind, parts, words } = quotation;
    const [place] = parts;
    if (kind === 'indirect' || place === undefined || !opines.test(words)) return [];
    const mention = unnamedSpeaker(proof, quotation);
    const isSource = mention?.kind === 'unnamed' && !publicly.test(mention.text);
    return isSource && !proof.isQuoted(mention.place) ? [{ mention, words, place }] : [];
  });
}

const boilerplate =
  /\b(?:(?:not|n[’']t|never) (?:been )?(?:authori[sz]ed|allowed|permitted|cleared|entitled)|(?:lack(?:s|ed|ing)?|without) (?:the )?(?:authority|authori[sz]ation|permission)|(?:speak|speaking|talk|discuss) (?:candidly|freely|frankly))\b/i;
/** Words that say what is at stake, or why they may not. */
const explains =
  /\b(?:fear\w*|afraid|worr\w+|retaliat\w*|retribution|reprisals?|risk\w*|los(?:e|ing|s)|jobs?|fired?|dismiss\w*|threat\w*|safety|harass\w*|danger\w*|deport\w*|arrest\w*|punish\w*|jeopardi[sz]\w*|sensitiv\w*|confidential|classified|secret|ongoing|pending|investigation|litigation|court|nondisclosure|negotiations?)\b/i;

/** Each reason once: several people may share one. */
function statedReasons(proof: Proof): readonly NonNullable<UnnamedSource['reason']>[] {
  const reasons = new Map<string, NonNullable<UnnamedSource['reason']>>();
  for (const { reason } of unnamedIn(proof)) {
    if (reason) reasons.set(`${reason.place.block}:${reason.place.start}`, reason);
  }
  return [...reasons.values()];
}

function sayTheRisk({ block, end }: Place): Fix {
  return {
    label: 'Say what they risk',
    question: { label: 'They feared …', hint: 'losing their job, reprisals' },
    edits: [
      {
        kind: 'replace text',
        place: { block, start: end, end },
        text: ` and feared ${answerSlot}`,
      },
    ],
  };
}

type Terms = NonNullable<UnnamedSource['terms']>;

function unnamedIn({ reading, isQuoted }: Proof): readonly UnnamedSource[] {
  return reading.unnamed.filter((mention) => !isQuoted(mention.place));
}

/** The record says who it is, or on which terms and why the article does not. */
function answersForIt(source: Source): boolean {
  const reasoned = source.anonymityReason !== null && source.anonymityReason.trim() !== '';
  const hasTerms = source.terms !== 'on the record' && source.terms !== 'not recorded';
  return source.named || (hasTerms && reasoned);
}

/** One person in the place of several makes their verb a singular. */
function nameThem(proof: Proof, mention: UnnamedSource): Fix {
  return {
    label: 'Name them',
    question: { label: `Who is “${mention.text}”?`, hint: 'Full name and position' },
    edits: [...named(proof, mention), ...singularVerbs(proof, mention)],
  };
}

function nameSeveral(proof: Proof, mention: UnnamedSource): readonly Fix[] {
  if (singularVerbs(proof, mention).length === 0) return [];
  const question = { label: `Who are “${mention.text}”?`, hint: 'Two or more, by full name' };
  return [{ label: 'Name several', question, edits: named(proof, mention) }];
}

function named(proof: Proof, mention: UnnamedSource): readonly Edit[] {
  const known = sourcesAt(proof, mention.place);
  return [
    { kind: 'replace text', place: mention.place, text: answerSlot },
    ...known.map((source): Edit => ({
      kind: 'put source',
      source: { ...source, name: answerSlot, named: true },
    })),
  ];
}

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
      hint: 'Kept in the record, on background; never published',
    },
    edits: [
      { kind: 'put source', source },
      { kind: 'link source', place: mention.place, sourceId: source.id },
    ],
  };
}

/** The terms in the text that no reason follows; several people may share them. */
function withReasonMissing(proof: Proof): readonly Terms[] {
  const places = new Map<string, Terms>();
  for (const { terms, reason } of unnamedIn(proof)) {
    if (terms === null || reason !== null) continue;
    places.set(`${terms.place.block}:${terms.place.start}`, terms);
  }
  return [...places.values()];
}

function giveReason(proof: Proof, { place }: Terms): Fix {
  const { block, end } = place;
  const rest = wordsAt(proof, { block, start: end, end: end + 20 });
  const text = /^\s*[\p{L}\p{N}]/u.test(rest)
    ? `, because ${answerSlot},`
    : ` because ${answerSlot}`;
  return {
    label: 'Give the reason',
    question: { label: 'Anonymity was granted because …', hint: 'they are not allowed to …' },
    edits: [{ kind: 'replace text', place: { block, start: end, end }, text }],
  };
}
