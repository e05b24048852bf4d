import { overlaps } from '../article/blocks.ts';
import type { Place } from '../article/blocks.ts';
import { makeQuote, makeSource } from '../article/ledger.ts';
import type { Quote, Source } from '../article/ledger.ts';
import type { Edit } from '../article/edits.ts';
import type { Quotation } from '../attribution/reading.ts';
import { altered } from './altered.ts';
import { answerSlot } from './answer-fix.ts';
import { edited } from './edited.ts';
import type { Fix } from './finding.ts';
import { fragment } from './fragments.ts';
import { recordId } from './finding-key.ts';
import { loadedVerb } from './loaded-verbs.ts';
import { isNamedIn, sameOutlet } from './outlet-names.ts';
import { medium } from './media.ts';
import { recordsOf } from './passages.ts';
import { differsFromMaterial } from './quote-material.ts';
import { unbalancedMarks } from './quote-marks.ts';
import { dialect } from './spoken-spelling.ts';
import { joinedSpeakers, lateSpeaker } from './speakers.ts';
import { translated } from './translations.ts';
import type { Proof, Remark, Rule } from './rule.ts';

const noSpeaker: Rule = {
  id: 'quote/no-speaker',
  severity: 'error',
  title: 'A direct quotation names its speaker',
  why: 'Readers should know who speaks, in the same sentence or the one beside it (AP, Reuters).',
  mend: 'Name the speaker in the text, or tie the words to a record that names one.',
  find: (proof) =>
    directQuotations(proof)
      .filter((quotation) => quotation.speaker === null)
      .filter((quotation) => !recordsOf(proof, quotation).some(hasSpeaker))
      .map((quotation) => ({
        ...about(quotation),
        message: 'Nobody is named as saying this.',
        fixes: [...nameInText(proof, quotation), recordSpeaker(proof, quotation)],
      })),
};

const borrowed: Rule = {
  id: 'quote/borrowed',
  severity: 'warning',
  title: 'A quotation taken from another outlet names that outlet',
  why: 'Words that another newsroom gathered are credited to it in the text (Guardian, AP).',
  mend: 'Name the outlet beside the quotation, or record how the words reached you.',
  find: (proof) =>
    directQuotations(proof).flatMap((quotation) => {
      const outlet = quotation.outlet === null ? unnamedLender(proof, quotation) : null;
      return outlet === null ? [] : [borrowedRemark(proof, quotation, outlet)];
    }),
};

export const quotationRules: readonly Rule[] = [
  noSpeaker,
  lateSpeaker,
  joinedSpeakers,
  unbalancedMarks,
  borrowed,
  altered,
  edited,
  loadedVerb,
  differsFromMaterial,
  medium,
  translated,
  fragment,
  dialect,
];

function directQuotations({ reading }: Proof): readonly Quotation[] {
  return reading.quotations.filter((quotation) => quotation.kind === 'direct');
}

function about(quotation: Quotation): Pick<Remark, 'words' | 'target'> {
  return {
    words: quotation.words,
    target: { kind: 'text', place: firstPart(quotation) },
  };
}

function firstPart({ parts }: Quotation): Place {
  const [first] = parts;
  if (first === undefined) throw new RangeError('A quotation has at least one part.');
  return first;
}

function hasSpeaker(quote: Quote): boolean {
  return quote.speakerId !== null;
}

/** Puts "NAME said" before the quotation, or after it where it stands inside a sentence. */
function nameInText({ blocks }: Proof, quotation: Quotation): readonly Fix[] {
  const first = firstPart(quotation);
  const last = quotation.parts.at(-1) ?? first;
  const text = blocks[first.block]?.text ?? '';
  const opening = first.start - 1;
  if (!/["“„«'‘]/.test(text.charAt(opening))) return [];
  const opensSentence = /(?:^|[.!?:]["”’)]*)\s*$/.test(text.slice(0, opening));
  const edit = opensSentence
    ? insert({ ...first, start: opening, end: opening }, `${answerSlot} said, `)
    : saidAfter(blocks[last.block]?.text ?? '', last);
  const question = { label: 'Who says this?', hint: 'Full name and position' };
  return [{ label: 'Name the speaker', question, edits: [edit] }];
}

/** "NAME said" after the closing mark, with a comma on either side that has no other stop. */
function saidAfter(text: string, { block, end }: Place): Edit {
  const before = /[.,!?]/.test(text.charAt(end - 1)) ? '' : ',';
  const after = /^\s*(?:[.,;:!?)]|$)/.test(text.slice(end + 1)) ? '' : ',';
  return insert({ block, start: end + 1, end: end + 1 }, `${before} ${answerSlot} said${after}`);
}

function insert(place: Place, text: string): Edit {
  return { kind: 'replace text', place, text };
}

/** Adds the speaker to the ledger, and ties the words to a record that names them. */
function recordSpeaker(proof: Proof, quotation: Quotation): Fix {
  const { sources } = proof.article;
  const id = recordId('source', `speaker ${quotation.words}`, sources);
  const speaker = makeSource({ id, kind: 'person', name: answerSlot });
  return {
    label: 'Record the speaker',
    question: { label: 'Who said it?', hint: 'Full name, for the record' },
    edits: [
      { kind: 'put source', source: speaker },
      ...recordQuote(proof, quotation, { speakerId: id }),
    ],
  };
}

/** Writes the fields into the record of the quotation, which is added where there is none. */
function recordQuote(proof: Proof, quotation: Quotation, fields: Partial<Quote>): readonly Edit[] {
  const [known] = recordsOf(proof, quotation);
  if (known !== undefined) return [{ kind: 'put quote', quote: { ...known, ...fields } }];
  const id = recordId('quote', quotation.words, proof.article.quotes);
  const links = quotation.said.map((place): Edit => ({ kind: 'link quote', place, quoteId: id }));
  const medium = quotation.media[0]?.medium ?? null;
  return [
    { kind: 'put quote', quote: makeQuote({ id, words: quotation.spoken, medium, ...fields }) },
    ...links,
  ];
}

/**
 * The outlet that a quotation seems to come from without saying so, or `null`. Only two signs count:
 * its record says that it came through an outlet which the text names nowhere; or it has no record,
 * and its own paragraph cites an outlet for something else.
 */
function unnamedLender(proof: Proof, quotation: Quotation): string | null {
  const records = recordsOf(proof, quotation);
  if (records.length > 0) {
    const lenders = records.flatMap((quote) => outletOf(proof, quote));
    return lenders.find((outlet) => !isMentioned(proof, outlet))?.name ?? null;
  }
  const { block } = firstPart(quotation);
  const cited = proof.reading.outlets.find(
    (outlet) =>
      outlet.cited &&
      outlet.place.block === block &&
      !proof.isQuoted(outlet.place) &&
      !isLenderOfOther(proof, quotation, outlet.place),
  );
  return cited?.name ?? null;
}

/** "“…,” Lee said. The BBC reported that …", "Kern told the BBC no. “…,” Lee said.": what it lends is not hers. */
function isLenderOfOther({ reading }: Proof, own: Quotation, place: Place): boolean {
  const isOf = ({ outlet, speaker }: Quotation): boolean =>
    [outlet?.place, speaker?.place].some(
      (each) => each?.block === place.block && overlaps(each, place),
    );
  const lent = reading.quotations.filter(isOf);
  if (lent.length === 0 || lent.some(({ speaker }) => isSameSpeaker(speaker, own.speaker)))
    return false;
  return (
    firstPart(own).start < place.start || lent.every(({ speaker }) => speaker?.kind !== 'outlet')
  );
}

function isSameSpeaker(a: Quotation['speaker'], b: Quotation['speaker']): boolean {
  return a?.name === b?.name && (a?.name !== null || a.text === b?.text);
}

function outletOf({ article }: Proof, quote: Quote): readonly Source[] {
  return article.sources.filter((source) => source.id === quote.outletId);
}

function isMentioned({ reading, blocks }: Proof, outlet: Source): boolean {
  return (
    reading.outlets.some((mention) => sameOutlet(outlet, mention.name)) ||
    [outlet.name, ...outlet.aliases].some((name) =>
      blocks.some((block) => isNamedIn(block.text, name)),
    )
  );
}

function borrowedRemark(proof: Proof, quotation: Quotation, outlet: string): Remark {
  return {
    ...about(quotation),
    message: `These words seem to come from ${outlet}, and the text does not say so.`,
    fixes: [
      ...creditInText(proof, quotation, outlet),
      {
        label: 'Said to us: record an interview',
        question: null,
        edits: recordQuote(proof, quotation, { medium: 'interview', outletId: null }),
      },
    ],
  };
}

/** Puts "according to OUTLET" behind the speaker or the verb, whichever stands last. */
function creditInText({ blocks }: Proof, quotation: Quotation, outlet: string): readonly Fix[] {
  const last = [quotation.speaker?.place, quotation.cue?.place]
    .filter((place) => place !== undefined)
    .sort((a, b) => a.block - b.block || a.end - b.end)
    .at(-1);
  if (last === undefined) return [];
  const next = (blocks[last.block]?.text ?? '').slice(last.end).trimStart().charAt(0);
  const text = `, according to ${outlet}${/^[.,;:!?)]?$/.test(next) ? '' : ','}`;
  const edits = [insert({ ...last, start: last.end }, text)];
  return [{ label: `Credit ${outlet} in the text`, question: null, edits }];
}
