import type { Place, Span } from '../article/blocks.ts';
import type { BlockText } from './block-text.ts';
import type { Allegation, Quotation } from './reading.ts';
import { spanOf } from './stretches.ts';

/** The sentences that hedge with "allegedly" or "accused of" outside quotation marks. */
export function hedgedSentences(block: BlockText): readonly Span[] {
  const isHedge = (i: number): boolean => {
    const lower = block.tokens[i]?.lower ?? '';
    const next = block.tokens[i + 1]?.lower;
    if ((block.passageAt[i] ?? -1) >= 0) return false;
    return (
      lower === 'allegedly' ||
      (lower === 'alleged' && next !== 'that') ||
      (next === 'of' && (lower === 'accused' || lower === 'suspected'))
    );
  };
  return block.sentences
    .filter(({ from, to }) => {
      for (let i = from; i < to; i++) if (isHedge(i)) return true;
      return false;
    })
    .map((sentence) => spanOf(block, sentence));
}

/**
 * What one block alleges: what somebody alleges or accuses another of, what an indictment or a prosecutor
 * says, and what its hedged sentences say.
 */
export function allegationsIn(
  text: string,
  hedgedOnes: readonly Span[],
  quotations: readonly Quotation[],
  at: (span: Span) => Place,
): readonly Allegation[] {
  const claimed = quotations.filter(alleges).flatMap((quotation) => allegationOf(quotation));
  const isClaimed = ({ start, end }: Span): boolean =>
    claimed.some(({ place }) => place.start < end && start < place.end);
  const hedged = hedgedOnes
    .filter((sentence) => !isClaimed(sentence))
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

const accusers =
  /\b(?:prosecutors?|indictments?|lawsuit|criminal complaint|affidavit|plaintiffs?|charge sheet|court (?:documents|papers|filings))\b/i;
