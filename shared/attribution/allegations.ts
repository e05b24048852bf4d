import type { Place, Span } from '../article/blocks.ts';
import type { Allegation, Quotation } from './reading.ts';

/**
 * What one block alleges: what somebody alleges or accuses another of, what an indictment or a prosecutor
 * says, and what a sentence hedges with "allegedly".
 *
 * @param sentences In UTF-16 units of the block's text.
 */
export function allegationsIn(
  text: string,
  sentences: readonly Span[],
  quotations: readonly Quotation[],
  at: (span: Span) => Place,
): readonly Allegation[] {
  const claimed = quotations.filter(alleges).flatMap((quotation) => allegationOf(quotation));
  const isClaimed = ({ start, end }: Span): boolean =>
    claimed.some(({ place }) => place.start < end && start < place.end);
  const hedged = sentences
    .filter(
      (sentence) => hedge.test(text.slice(sentence.start, sentence.end)) && !isClaimed(sentence),
    )
    .map((sentence) => ({
      place: at(sentence),
      text: text.slice(sentence.start, sentence.end),
      by: whoSaysIn(sentence, quotations),
    }));
  return [...claimed, ...hedged].sort((a, b) => a.place.start - b.place.start);
}

function alleges({ cue, speaker }: Quotation): boolean {
  if (cue === null || cue.mood === 'negated') return false;
  return /^(?:allege|accuse|accuse of)$/.test(cue.lemma) || accusers.test(speaker?.text ?? '');
}

function allegationOf({ parts, words, speaker }: Quotation): readonly Allegation[] {
  const [first] = parts;
  const last = parts.findLast(({ block }) => block === first?.block);
  if (first === undefined || last === undefined) return [];
  return [
    {
      place: { ...first, end: last.end },
      text: words,
      by: speaker === null ? null : (speaker.name ?? speaker.text),
    },
  ];
}

/** The speaker of the sentence's own claim, not of one inside another's words. */
function whoSaysIn({ start, end }: Span, quotations: readonly Quotation[]): string | null {
  const own = quotations.find(
    ({ speaker, cue }) =>
      speaker !== null && cue !== null && cue.place.start >= start && cue.place.end <= end,
  );
  return own?.speaker ? (own.speaker.name ?? own.speaker.text) : null;
}

const hedge = /\b(?:allegedly|alleged(?! that)|accused of|suspected of)\b/i;
const accusers =
  /\b(?:prosecutors?|indictments?|lawsuit|criminal complaint|affidavit|plaintiffs?|charge sheet|court (?:documents|papers|filings))\b/i;
