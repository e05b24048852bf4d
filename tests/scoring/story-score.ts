import type { Place } from '#shared/article/blocks.ts';
import { overlaps } from '#shared/article/blocks.ts';
import { createReader } from '#shared/attribution/reader.ts';
import type { Quotation } from '#shared/attribution/reading.ts';
import type { Difference, Judge } from './judge.ts';
import { isSame } from './name-match.ts';
import { isSameOutlet } from './outlet-match.ts';
import { scoreQuotations } from './quotation-score.ts';
import type { QuoteSpans } from './quotation-score.ts';
import type { GoldQuotation, Story } from './story-gold.ts';
import { scoreCast } from './story-sources.ts';
import type { Tally } from './tally.ts';
import { overlap, pairs, wordsIn, wordsOf } from './word-sets.ts';
import type { TextSpan } from './word-sets.ts';

/** Counts what is right, and notes what is not. */
export interface StoryScore {
  readonly tally: Tally;
  readonly differences: readonly Difference[];
}

/** A story's counts as the reader reads it now: those of scoreQuotations, and those of our own gold. */
export function scoreStory(story: Story): StoryScore {
  const reading = createReader().read(story.blocks, {
    titles: story.gold.headline ?? '',
    outlets: [],
  });
  const predicted = reading.quotations.map((each) => flattened(story, each));
  const tally = scoreQuotations(story.text, story.quotations, predicted);
  const differences: Difference[] = [];
  const judge: Judge = (about, isRight, difference) => {
    tally.add(`${about} asked`);
    tally.add(`${about} right`, isRight);
    if (!isRight) differences.push({ story: story.name, class: about, ...difference });
  };
  const words = wordsOf(story.text);
  const matched = pairs(
    story.quotations.map((each) => wordsIn(words, each)),
    predicted.map((each) => wordsIn(words, each)),
    0.5,
  );
  story.quotations.forEach((gold, i) => {
    const j = matched.find(([g]) => g === i)?.[1] ?? -1;
    judgeQuotation(judge, story, gold, reading.quotations[j], predicted[j]);
    judgeSpans(judge, words, gold, predicted[j], story.text);
  });
  reading.quotations.forEach(({ kind, words: read, outlet, speaker }, j) => {
    const i = matched.find(([, p]) => p === j)?.[0] ?? -1;
    const isRight = i >= 0;
    judge('quotation invented', isRight, {
      gold: '-',
      read: `${kind} by ${speaker?.name ?? speaker?.text ?? 'nobody'}`,
      at: brief(read),
    });
    if (outlet === null) return;
    tally.add('outlet read');
    tally.add('outlet read right', isSameOutlet(outlet.name, story.quotations[i]?.gold.outlet));
  });
  scoreCast(judge, story, reading);
  return { tally, differences };
}

function judgeQuotation(
  judge: Judge,
  story: Story,
  { gold, speaker: mention }: GoldQuotation,
  read: Quotation | undefined,
  flat: QuoteSpans | undefined,
): void {
  const at = brief([gold.words].flat().join(' | '));
  const outlet = read?.outlet?.name ?? null;
  if (gold.outlet !== undefined || outlet !== null) {
    const isRight = isSameOutlet(gold.outlet, outlet);
    const about = gold.outlet === undefined ? 'outlet invented' : 'outlet';
    judge(about, isRight, { gold: gold.outlet ?? '-', read: outlet ?? '-', at });
  }
  judge('quotation missed', read !== undefined, { gold: gold.kind, read: '-', at });
  if (read === undefined) return;
  judge('kind', read.kind === gold.kind, { gold: gold.kind, read: read.kind, at });
  const label = read.speaker?.name ?? read.speaker?.text ?? null;
  const who = gold.name ?? gold.speaker ?? null;
  const isMention =
    gold.name === undefined &&
    read.speaker?.name === null &&
    mention !== undefined &&
    flat?.speaker !== undefined &&
    overlaps(mention, flat.speaker);
  judge('speaker name', isMention || isSame(who, label) || isSameOutlet(who, label), {
    gold: who ?? '-',
    read: label ?? '-',
    at,
  });
  const roles = who === null ? undefined : story.gold.people[who];
  if (roles !== undefined) {
    const role = read.speaker?.role ?? null;
    const isRight = roles.length === 0 ? role === null : roles.some((each) => isSame(each, role));
    judge('role', isRight, { gold: roles[0] ?? '-', read: role ?? '-', at: `${who ?? ''}: ${at}` });
  }
  const mood: unknown = read.cue !== null && 'mood' in read.cue ? read.cue.mood : undefined;
  if (gold.cue !== undefined && typeof mood === 'string') {
    const expected = gold.mood ?? 'asserted';
    judge('mood', mood === expected, { gold: expected, read: mood, at: `${gold.cue}: ${at}` });
  }
}

/** Whether the words said are the very same, and the cue is that of gold. */
function judgeSpans(
  judge: Judge,
  words: readonly TextSpan[],
  gold: GoldQuotation,
  read: QuoteSpans | undefined,
  text: string,
): void {
  if (read === undefined) return;
  const at = brief(textOf(text, gold));
  const isExact = overlap(wordsIn(words, gold), wordsIn(words, read)) === 1;
  judge('content', isExact, { gold: textOf(text, gold), read: textOf(text, read), at: '' });
  if (gold.cue === undefined) return;
  judge('cue', read.cue !== undefined && overlaps(gold.cue, read.cue), {
    gold: textOf(text, gold.cue),
    read: read.cue === undefined ? '-' : textOf(text, read.cue),
    at,
  });
}

function textOf(text: string, { start, end, parts }: TextSpan): string {
  const pieces = parts ?? [{ start, end }];
  return pieces.map((piece) => text.slice(piece.start, piece.end)).join(' | ');
}

/** A quotation of the reading in offsets of the story's text. */
function flattened(story: Story, { kind, parts, speaker, cue }: Quotation): QuoteSpans {
  const flat = ({ block, start, end }: Place) => {
    const offset = story.offsets[block] ?? 0;
    return { start: start + offset, end: end + offset };
  };
  const spans = parts.map(flat);
  return {
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    parts: spans,
    kind,
    speaker:
      speaker === null
        ? undefined
        : { ...flat(speaker.described ?? speaker.place), text: speaker.text },
    cue: cue === null ? undefined : flat(cue.place),
  };
}

/** The first words of a long piece. */
function brief(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 57)}…`;
}

/** All stories together. */
export function scoreStories(stories: readonly Story[], tally: Tally): readonly Difference[] {
  return stories.flatMap((story) => {
    const score = scoreStory(story);
    tally.addAll(score.tally);
    return score.differences;
  });
}
