import { blocksOfText } from '../article/blocks.ts';
import type { Place, Span } from '../article/blocks.ts';
import { createReader } from './reader.ts';
import type {
  CueClass,
  CueMood,
  Evidence,
  OutletMention,
  Poll,
  Quotation,
  QuotationKind,
  Speaker,
} from './reading.ts';

interface SpanOfText extends Span {
  readonly text: string;
}

interface NamedSpan extends SpanOfText {
  readonly name?: string;
}

interface SpeakerInText extends NamedSpan {
  readonly role?: string;
  readonly kind: Speaker['kind'];
}

interface CueInText extends SpanOfText {
  readonly lemma: string;
  readonly class: CueClass;
  readonly mood: CueMood;
}

interface QuoteInText extends Span, Evidence {
  readonly kind: QuotationKind;
  /** The pieces of a discontinuous quotation; `start` and `end` are then its hull. */
  readonly parts?: readonly Span[];
  readonly speaker?: SpeakerInText;
  readonly cue?: CueInText;
  readonly outlet?: NamedSpan;
}

interface UnnamedInText extends SpanOfText {
  readonly kind: 'unnamed' | 'vague';
  readonly plural: boolean;
  readonly terms?: SpanOfText;
  readonly reason?: SpanOfText;
  readonly outlet?: string;
}

/** A reading with offsets into one text: what `galley read --jsonl` writes for a line. */
export interface TextReading {
  readonly quotes: readonly QuoteInText[];
  readonly unnamed: readonly UnnamedInText[];
  readonly outlets: readonly (SpanOfText & { readonly name: string; readonly cited: boolean })[];
  readonly allegations: readonly (SpanOfText & { readonly by: string | null })[];
  readonly polls: readonly (Span & Omit<Poll, 'place'>)[];
  readonly figures: readonly (SpanOfText & { readonly sourced: boolean })[];
}

/** Reads a plain text, a paragraph a line; offsets are UTF-16 units of `text`. */
export function readText(text: string): TextReading {
  const { blocks, offsets } = blocksOfText(text);
  const reading = createReader().read(blocks);
  const flat = ({ block, start, end }: Place): SpanOfText => {
    const offset = offsets[block] ?? 0;
    return {
      start: start + offset,
      end: end + offset,
      text: text.slice(start + offset, end + offset),
    };
  };
  return {
    quotes: reading.quotations.map((quotation) => quoteInText(quotation, flat)),
    unnamed: reading.unnamed.map(({ place, kind, plural, terms, reason, outlet }) => ({
      ...flat(place),
      kind,
      plural,
      ...(terms === null ? {} : { terms: flat(terms.place) }),
      ...(reason === null ? {} : { reason: flat(reason.place) }),
      ...(outlet === null ? {} : { outlet }),
    })),
    outlets: reading.outlets.map(({ place, name, cited }) => ({ ...flat(place), name, cited })),
    allegations: reading.allegations.map(({ place, by }) => ({ ...flat(place), by })),
    polls: reading.polls.map(({ place, ...stated }) => ({ ...flat(place), ...stated })),
    figures: reading.figures.map(({ place, sourced }) => ({ ...flat(place), sourced })),
  };
}

function quoteInText(
  { kind, parts, speaker, cue, outlet, evidence }: Quotation,
  flat: (place: Place) => SpanOfText,
): QuoteInText {
  const spans = parts.map((part) => {
    const { start, end } = flat(part);
    return { start, end };
  });
  return {
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    kind,
    ...(spans.length > 1 ? { parts: spans } : {}),
    ...(speaker === null
      ? {}
      : {
          speaker: {
            ...flat(speaker.described ?? speaker.place),
            ...(speaker.name === null ? {} : { name: speaker.name }),
            ...(speaker.role === null ? {} : { role: speaker.role }),
            kind: speaker.kind,
          },
        }),
    ...(cue === null
      ? {}
      : { cue: { ...flat(cue.place), lemma: cue.lemma, class: cue.class, mood: cue.mood } }),
    ...(outlet === null ? {} : { outlet: named(outlet, flat) }),
    ...evidence,
  };
}

function named(outlet: OutletMention, flat: (place: Place) => SpanOfText): NamedSpan {
  return { ...flat(outlet.place), name: outlet.name };
}
