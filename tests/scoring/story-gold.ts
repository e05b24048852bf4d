import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { blocksOfText } from '#shared/article/blocks.ts';
import type { Block, Span } from '#shared/article/blocks.ts';
import { locateNear, locateWords } from './locate.ts';
import type { QuoteSpans } from './quotation-score.ts';

/** Our own stories with what a careful person reads in them; their README says how gold is written. */
const folder = join(import.meta.dirname, '../fixtures/reading');

const quotation = z.strictObject({
  kind: z.enum(['direct', 'mixed', 'indirect']),
  words: z.union([z.string(), z.array(z.string()).min(1)]),
  speaker: z.string().optional(),
  name: z.string().optional(),
  cue: z.string().optional(),
  class: z.enum(['belief', 'intention']).optional(),
  mood: z.enum(['negated', 'modal', 'future']).optional(),
  outlet: z.string().optional(),
});

const unnamed = z.strictObject({
  text: z.string(),
  kind: z.enum(['unnamed', 'vague']),
  plural: z.boolean(),
  terms: z.string().optional(),
  reason: z.string().optional(),
  outlet: z.string().optional(),
});

const credit = z.strictObject({
  kind: z.enum(['sources', 'photo']),
  entries: z.array(
    z.strictObject({
      name: z.string(),
      creator: z.string().optional(),
      agency: z.string().optional(),
      platform: z.string().optional(),
    }),
  ),
});

export const goldSchema = z.strictObject({
  headline: z.string().optional(),
  blocks: z
    .array(
      z.strictObject({
        starts: z.string(),
        kind: z.enum(['heading', 'block quote', 'pull quote', 'list item', 'caption']),
      }),
    )
    .default([]),
  links: z.array(z.strictObject({ text: z.string(), target: z.string() })).default([]),
  people: z.record(z.string(), z.array(z.string())).default({}),
  quotations: z.array(quotation),
  unnamed: z.array(unnamed).default([]),
  cited: z.array(z.string()).default([]),
  mentioned: z.array(z.string()).default([]),
  terms: z
    .array(
      z.strictObject({ text: z.string(), kind: z.enum(['title', 'term', 'line', 'nickname']) }),
    )
    .default([]),
  credits: z.array(credit).default([]),
  strayMarks: z.number().default(0),
  allegations: z.array(z.strictObject({ words: z.string(), by: z.string() })).default([]),
  polls: z
    .array(
      z.strictObject({
        by: z.string(),
        sample: z.string().optional(),
        method: z.string().optional(),
        dates: z.string().optional(),
        margin: z.string().optional(),
      }),
    )
    .default([]),
});

export type StoryGold = z.infer<typeof goldSchema>;

/** A quotation of gold, and where everything of it stands in the story's text. */
export interface GoldQuotation extends QuoteSpans {
  readonly gold: StoryGold['quotations'][number];
}

export interface GoldUnnamed extends Span {
  readonly gold: StoryGold['unnamed'][number];
}

export interface Story {
  /** The file's name without its ending. */
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where each block starts in `text`. */
  readonly offsets: readonly number[];
  readonly gold: StoryGold;
  readonly quotations: readonly GoldQuotation[];
  readonly unnamed: readonly GoldUnnamed[];
}

/** All stories by name. Throws a RangeError that names the story where gold is not in its text. */
export function readStories(): readonly Story[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && existsSync(join(folder, goldOf(file))))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, goldOf(file)), 'utf8')));
      try {
        return storyOf(file.replace(/\.txt$/, ''), text, gold);
      } catch (error) {
        throw new RangeError(`${goldOf(file)}: ${String(error)}`, { cause: error });
      }
    });
}

function goldOf(file: string): string {
  return file.replace(/\.txt$/, '.json');
}

/** A story from its text and gold. Throws a RangeError where gold is not in the text. */
export function storyOf(name: string, text: string, gold: StoryGold): Story {
  const { blocks, offsets } = blocksOfText(text);
  let from = 0;
  const quotations = gold.quotations.map((each) => {
    const located = locatedQuotation(text, each, from);
    from = located.start + 1;
    return located;
  });
  from = 0;
  const sources = gold.unnamed.map((each) => {
    const place = locateWords(text, each.text, from);
    from = place.end;
    for (const words of [each.terms, each.reason]) if (words) locateWords(text, words, 0);
    return { ...place, gold: each };
  });
  for (const { words } of gold.allegations) locateWords(text, words, 0);
  for (const term of gold.terms) locateWords(text, term.text, 0);
  return {
    name,
    text,
    blocks: blocks.map((block) => furnished(block, gold)),
    offsets,
    gold,
    quotations,
    unnamed: sources,
  };
}

function locatedQuotation(
  text: string,
  gold: StoryGold['quotations'][number],
  from: number,
): GoldQuotation {
  const parts: Span[] = [];
  let at = from;
  for (const piece of [gold.words].flat()) {
    const part = locateWords(text, piece, at);
    parts.push(part);
    at = part.end;
  }
  const speaker =
    gold.speaker === undefined ? undefined : locateNear(text, gold.speaker, parts, parts);
  const near = speaker === undefined ? parts : [speaker];
  return {
    gold,
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    parts,
    kind: gold.kind,
    speechCue: gold.class === undefined,
    speaker,
    cue: gold.cue === undefined ? undefined : locateNear(text, gold.cue, near, parts),
  };
}

function furnished(block: Block, { blocks, links }: StoryGold): Block {
  const kind = blocks.find(({ starts }) => block.text.startsWith(starts))?.kind ?? block.kind;
  const own = links.flatMap(({ text, target }) => {
    const start = block.text.indexOf(text);
    return start < 0 ? [] : [{ kind: 'link' as const, target, start, end: start + text.length }];
  });
  return { ...block, kind, links: own };
}
