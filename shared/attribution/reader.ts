import type { Block, Place, Span } from '../article/blocks.ts';
import { readBlock } from './block-reading.ts';
import type { BlockReading } from './block-reading.ts';
import { languageOf } from './language.ts';
import { directoryOf } from './people.ts';
import type { Quotation, Reading, StrayMark } from './reading.ts';
import { emptyContext, resolveBlock } from './resolve.ts';

/** Reads an article again and again as it changes, at the cost of what changed. */
export interface Reader {
  /** The full reading of these blocks; equal to what a fresh reader would answer. */
  read(blocks: readonly Block[]): Reading;
}

/** A reader with an empty cache. */
export function createReader(): Reader {
  let cache: ReadonlyMap<string, BlockReading> = new Map();
  return {
    read(blocks) {
      const fresh = new Map<string, BlockReading>();
      const readings = blocks.map(({ text }) => {
        const known = fresh.get(text) ?? cache.get(text) ?? readBlock(text);
        fresh.set(text, known);
        return known;
      });
      cache = fresh;
      return resolved(blocks, readings);
    },
  };
}

/** The pass over the whole article: people, pronouns, relays, and what runs on over paragraphs. */
function resolved(blocks: readonly Block[], readings: readonly BlockReading[]): Reading {
  const directory = directoryOf(mentionsOf(readings));
  let context = emptyContext;
  const results = readings.map((reading, block) => {
    const result = resolveBlock(
      reading,
      block,
      blocks[block]?.kind ?? 'paragraph',
      context,
      directory,
    );
    context = result.after;
    return result;
  });
  return {
    language: languageOf(readings.map(({ votes }) => votes)),
    quotations: withDistinctKeys(
      joinedOverParagraphs(
        readings,
        results.map((each) => each.quotations),
      ),
    ),
    terms: readings.flatMap(({ cut, terms }, block) =>
      terms.map(({ start, end, kind }) => ({
        place: { block, start, end },
        text: cut.text.slice(start, end),
        kind,
      })),
    ),
    unnamed: results.flatMap(({ unnamed }) => unnamed),
    outlets: results.flatMap(({ outlets }) => outlets),
    credits: readings.flatMap(({ credits }, block) =>
      credits.map((credit) => ({
        ...credit,
        place: { ...credit.place, block },
        entries: credit.entries.map((entry) => ({ ...entry, place: { ...entry.place, block } })),
      })),
    ),
    strayMarks: readings.flatMap((reading, block) =>
      strayMarksOf(reading, block, readings[block + 1]),
    ),
    placeholders: readings.flatMap(({ placeholders }, block) =>
      placeholders.map(({ place, text }) => ({ place: { ...place, block }, text })),
    ),
  };
}

function* mentionsOf(readings: readonly BlockReading[]) {
  for (const { topics, quotations } of readings) {
    for (const { speaker } of quotations) if (speaker !== null) yield speaker;
    yield* topics;
  }
}

/** A paragraph that leaves its quotation open goes on in the next when that one opens with a mark. */
function goesOn(reading: BlockReading, next: BlockReading | undefined): boolean {
  return (
    reading.cut.marks.passages.at(-1)?.state === 'unclosed' &&
    next?.cut.marks.passages[0]?.open === 0
  );
}

function joinedOverParagraphs(
  readings: readonly BlockReading[],
  byBlock: readonly (readonly Quotation[])[],
): readonly Quotation[] {
  const joined: Quotation[] = [];
  let open: number | null = null;
  byBlock.forEach((quotations, block) => {
    quotations.forEach((quotation, i) => {
      const last = open === null ? undefined : joined[open];
      if (i === 0 && open !== null && last !== undefined && opensBlock(quotation)) {
        joined[open] = {
          ...last,
          parts: [...last.parts, ...quotation.parts],
          words: `${last.words} ${quotation.words}`,
          marks: quotation.marks,
          speaker: last.speaker ?? quotation.speaker,
          cue: last.cue ?? quotation.cue,
          outlet: last.outlet ?? quotation.outlet,
        };
        return;
      }
      joined.push(quotation);
    });
    const reading = readings[block];
    const isOpen = reading !== undefined && goesOn(reading, readings[block + 1]);
    if (!isOpen) open = null;
    else if (open === null || quotations.length > 1) {
      const last = joined.findLastIndex(
        (each) => each.parts.at(-1)?.block === block && each.marks === 'unclosed',
      );
      open = last < 0 ? null : last;
    }
  });
  return joined;
}

function opensBlock(quotation: Quotation): boolean {
  return (quotation.parts[0]?.start ?? 99) <= 2;
}

/** The same words said twice need two keys. */
function withDistinctKeys(quotations: readonly Quotation[]): readonly Quotation[] {
  const seen = new Map<string, number>();
  return quotations.map((quotation) => {
    const count = seen.get(quotation.key) ?? 0;
    seen.set(quotation.key, count + 1);
    return count === 0 ? quotation : { ...quotation, key: `${quotation.key}-${count}` };
  });
}

function strayMarksOf(
  reading: BlockReading,
  block: number,
  next: BlockReading | undefined,
): readonly StrayMark[] {
  const { tokens, marks } = reading.cut;
  const at = (token: number): Place => placeOf(block, tokens[token]);
  const found: StrayMark[] = marks.unopened.map((token) => ({
    place: at(token),
    kind: 'unopened',
    partner: null,
  }));
  for (const { open, close, state } of marks.passages) {
    if (state === 'mismatched')
      found.push({ place: at(close), kind: 'mismatched', partner: at(open) });
    if (state === 'unclosed' && !goesOn(reading, next))
      found.push({ place: at(open), kind: 'unclosed', partner: null });
  }
  return found.sort((a, b) => a.place.start - b.place.start);
}

function placeOf(block: number, span: Span | undefined): Place {
  return { block, start: span?.start ?? 0, end: span?.end ?? 0 };
}
