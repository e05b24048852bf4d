import type { Place } from '../article/blocks.ts';
import { makeSource } from '../article/ledger.ts';
import type { Source } from '../article/ledger.ts';
import type { Quotation, UnnamedSource } from '../attribution/reading.ts';
import { answerSlot } from './answer-fix.ts';
import { recordId } from './finding-key.ts';
import type { Fix } from './finding.ts';
import { sourcesAt, upperFirst, wordsAround, wordsAt } from './passages.ts';
import type { Proof, Rule } from './rule.ts';
import { isProtected } from './unnamed-records.ts';
import { unnamedSpeaker } from './unnamed-speakers.ts';

export const quoteApproval: Rule = {
  id: 'anon/quote-approval',
  severity: 'warning',
  title: 'The words of an unnamed source are approved before they are quoted',
  why: 'Whoever is quoted and not named says what nobody can hold against them: an editor decides (New York Times).',
  mend: 'Say it in your own words, or record which editor approved the source.',
  find: (proof) =>
    unapprovedIn(proof).map(({ mention, quotation, place, source }) => ({
      message: `“${upperFirst(mention.text)}” is quoted without a name, and no editor’s approval is recorded.`,
      words: quotation.words,
      target: { kind: 'text', place },
      fixes: [recordApproval(proof, mention, source)],
    })),
};

interface Unapproved {
  readonly mention: UnnamedSource;
  readonly quotation: Quotation;
  readonly place: Place;
  readonly source: Source | null;
}

/** Only where the text or the record grants anonymity, and not where another newsroom did. */
function unapprovedIn(proof: Proof): readonly Unapproved[] {
  return proof.reading.quotations.flatMap((quotation) => {
    const place = quotedIn(proof, quotation);
    const mention = place === null ? null : unnamedSpeaker(proof, quotation);
    if (place === null || mention === null || quotation.outlet !== null) return [];
    const [source = null] = sourcesAt(proof, mention.place);
    const isGranted = mention.terms !== null || (source !== null && isProtected(source));
    if (!isGranted || mention.outlet !== null || source?.approval) return [];
    return [{ mention, quotation, place, source }];
  });
}

/** The first of the words in marks; of a mixed quotation, where they are more than a fragment. */
function quotedIn(proof: Proof, { kind, said }: Quotation): Place | null {
  const isMoreThanFragment = (place: Place) => wordsAt(proof, place).split(/\s+/).length > fragment;
  if (kind === 'mixed') return said.find(isMoreThanFragment) ?? null;
  return kind === 'direct' ? (said[0] ?? null) : null;
}

/** In words. */
const fragment = 3;

function recordApproval(proof: Proof, mention: UnnamedSource, known: Source | null): Fix {
  const { sources } = proof.article;
  const id = recordId('source', wordsAround(proof, mention.place), sources);
  const { text: name, place } = mention;
  const source =
    known ?? makeSource({ id, kind: 'person', name, named: false, terms: 'background' });
  return {
    label: 'Record the approval',
    question: { label: 'Which editor approved it?', hint: 'Full name; never published' },
    edits: [
      { kind: 'put source', source: { ...source, approval: { by: answerSlot, at: proof.now } } },
      ...(known === null ? [{ kind: 'link source', place, sourceId: source.id } as const] : []),
    ],
  };
}
