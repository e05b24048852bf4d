import { overlaps } from '../article/blocks.ts';
import type { Span } from '../article/blocks.ts';
import type { Attribution } from './attribution.ts';
import type { BlockText } from './block-text.ts';
import { moodOf } from './cues.ts';
import { draftMention } from './mentions.ts';
import { isNobody } from './nobody.ts';
import { spanOf } from './stretches.ts';
import type { DraftMention } from './mentions.ts';
import type { Mention } from './noun-phrases.ts';
import type { MarkedPassage } from './quotation-marks.ts';
import type {
  Cue,
  CueMood,
  MarkedTerm,
  MarkState,
  QuotationKind,
  StatedMedium,
} from './reading.ts';

/** A cue before its block's number is known. */
export type DraftCue = Span & Omit<Cue, 'place' | 'text'>;

/** The same of a medium. */
export type DraftMedium = Span & Pick<StatedMedium, 'medium'>;

/** A quotation as one block alone shows it; who "he" is remains for the whole article. */
export interface DraftQuotation {
  readonly kind: QuotationKind;
  readonly parts: readonly Span[];
  /** What of the parts is somebody's words: of a mixed quotation what stands in marks, of an indirect one nothing. */
  readonly said: readonly Span[];
  readonly marks: MarkState;
  readonly speaker: DraftMention | null;
  readonly cue: DraftCue | null;
  /** Who quotes the speaker. */
  readonly via: DraftMention | null;
  /** What its sentence, or the one before, says of how it was said. */
  readonly media: readonly DraftMedium[];
  /** The sentence of its cue, or of its first words. */
  readonly sentence: Span;
  /** No cue here: it may carry on what somebody said before. */
  readonly carriesOn: boolean;
  /** The subject of the sentence before it, who may be its speaker. */
  readonly nearby: DraftMention | null;
  readonly rule: string;
  readonly certainty: number;
}

/** The quotation of an attribution: what of its content stands in marks makes it direct or not. */
export function draftOf(
  block: BlockText,
  attribution: Attribution,
  kinds: readonly (MarkedTerm['kind'] | null)[],
): DraftQuotation {
  const { content, cue, lemma, rule, certainty } = attribution;
  let inMarks = 0;
  let outside = 0;
  let marks: MarkState = 'none';
  const passages = new Set<number>();
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const index = block.passageAt[i] ?? -1;
      const isSpeech = index >= 0 && kinds[index] === null;
      if (isSpeech) passages.add(index);
      if (!/[\p{L}\p{N}]/u.test(block.tokens[i]?.text ?? '')) continue;
      if (isSpeech) inMarks++;
      else if (block.tokens[i]?.lower !== 'that' || i !== from) outside++;
    }
  }
  for (const index of passages) {
    const state = block.marks.passages[index]?.state ?? 'balanced';
    if (marks === 'none' || state !== 'balanced') marks = state;
  }
  const kind = inMarks === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
  const marked = [...passages].flatMap((index) => {
    const passage = block.marks.passages[index];
    return passage === undefined ? [] : [inner(block, passage)];
  });
  const parts = kind === 'direct' ? marked : content.map((piece) => spanOf(block, piece));
  return {
    kind,
    parts,
    said: kind === 'direct' ? parts : parts.flatMap((part) => clippedTo(part, marked)),
    marks,
    speaker: placed(block, attribution.speaker),
    cue: {
      ...spanOf(block, cue),
      lemma,
      class: attribution.class,
      mood: moodFor(block, attribution),
    },
    via: placed(block, attribution.via ?? null),
    media: [],
    sentence: spanOf(block, attribution.sentence),
    carriesOn: false,
    nearby: null,
    rule,
    certainty,
  };
}

/** "No one thinks that …": denied as much as "does not think" is. */
function moodFor(block: BlockText, { cue, speaker }: Attribution): CueMood {
  return speaker !== null && isNobody(block, speaker) ? 'negated' : moodOf(block, cue);
}

function clippedTo(part: Span, marked: readonly Span[]): readonly Span[] {
  return marked
    .filter((span) => overlaps(span, part))
    .map(({ start, end }) => ({
      start: Math.max(start, part.start),
      end: Math.min(end, part.end),
    }));
}

export function placed(block: BlockText, mention: Mention | null): DraftMention | null {
  return mention === null ? null : draftMention(block, mention);
}

/** Between the marks, without the space that may stand at either end. */
export function inner(block: BlockText, { open, close }: MarkedPassage): Span {
  const last = block.tokens[Math.min(close, block.tokens.length) - 1];
  return {
    start: block.tokens[open + 1]?.start ?? 0,
    end: Math.max(last?.end ?? 0, block.tokens[open]?.end ?? 0),
  };
}
