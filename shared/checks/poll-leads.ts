import type { Block, Place, Span } from '../article/blocks.ts';
import { answerSlot } from './answer-fix.ts';
import type { Fix } from './finding.ts';
import { onceABlock } from './once-a-block.ts';
import { aboutMention, sentenceAround } from './passages.ts';
import type { Proof, Rule } from './rule.ts';

export const withinMargin: Rule = {
  id: 'figure/within-margin',
  severity: 'warning',
  title: 'Nobody leads a poll by less than its margin of error',
  why: 'Within the margin of error a race is close, and the candidates “about even” (AP).',
  mend: 'Say that they are about even. “Statistical dead heat” is wrong wherever there is a difference.',
  find: (proof) =>
    leadsIn(proof).map(({ place, message, fixes }) => ({
      message,
      ...aboutMention(proof, place),
      fixes,
    })),
};

interface Lead extends Span {
  /** Percentage points; `null` for "a statistical tie". */
  readonly points: number | null;
  /** The sentence itself says that it lies within the margin. */
  readonly saidWithin: boolean;
  /** What stands there instead; `null` where only a person can say. */
  readonly even: string | null;
}

function leadsIn(
  proof: Proof,
): readonly { readonly place: Place; readonly message: string; readonly fixes: readonly Fix[] }[] {
  return proof.blocks.flatMap((each, block) =>
    leadsOf(each).flatMap(({ start, end, points, saidWithin, even }) => {
      const place = { block, start, end };
      if (proof.isQuoted(place)) return [];
      const margin = points === null || saidWithin ? null : marginBeside(proof, place);
      if (points !== null && !saidWithin && (margin === null || points >= margin)) return [];
      const message =
        points === null
          ? '“Statistical” makes a difference none.'
          : margin === null
            ? 'This leads by less than the margin of error.'
            : `A lead of ${points} ${points === 1 ? 'point' : 'points'} lies within the margin of error, which is ${margin}.`;
      return [{ place, message, fixes: fixesFor(place, even) }];
    }),
  );
}

/**
 * In percentage points: of the poll last spoken of in these sentences and those before in the paragraph,
 * else of the one that the paragraphs beside it state.
 */
function marginBeside({ blocks, reading }: Proof, { block, start }: Place): number | null {
  const { end } = sentenceAround(blocks[block]?.text ?? '', start);
  const own = reading.polls.findLast(({ place }) => place.block === block && place.start < end);
  const beside = reading.polls
    .filter(({ margin, place }) => margin !== null && Math.abs(place.block - block) <= 2)
    .toSorted((a, b) => Math.abs(a.place.block - block) - Math.abs(b.place.block - block));
  const margin = Number(/[\d.]*\d/.exec((own ?? beside[0])?.margin ?? '')?.[0] ?? Number.NaN);
  return margin > 0 ? margin : null;
}

function fixesFor(place: Place, even: string | null): readonly Fix[] {
  const written: Fix = {
    label: 'Say it otherwise',
    question: { label: 'How close are they?', hint: 'is about even with …' },
    edits: [{ kind: 'replace text', place, text: answerSlot }],
  };
  if (even === null) return [written];
  const edits = [{ kind: 'replace text', place, text: even }] as const;
  return [{ label: `Write “${even}”`, question: null, edits }, written];
}

const leadsOf = onceABlock((block: Block): readonly Lead[] => [
  ...statisticalTies(block),
  ...(/\bpoint|%|percent|margin/.test(block.text) ? [...leads(block), ...bareLeads(block)] : []),
]);

function statisticalTies({ text }: Block): readonly Lead[] {
  return [...text.matchAll(ties)].map(({ 0: words, index }) => {
    const isSaidOfThem = /\b(?:is|are|was|were|be|been|remains?|remained) $/.test(
      text.slice(0, index),
    );
    const even = words.endsWith('with') ? 'about even with' : 'about even';
    return {
      ...{ start: index, end: index + words.length, points: null, saidWithin: false },
      even: isSaidOfThem ? even : null,
    };
  });
}

const ties =
  /\b(?:in )?(?:an? )?(?:virtual )?statistical(?:ly)? (?:dead[- ]heat|ties?|tied|deadlock|even)(?: with)?\b/gi;

const verb = String.raw`(?<verb>leads?|leading|led|ahead of|ahead|trails?|trailing|trailed|edg(?:es|ed|ing)|tops|topped|topping)`;
const number = String.raw`(?<points>\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|a(?: single)?)`;

const leadBy = new RegExp(
  String.raw`\b${verb}(?<whom>(?: (?!by\b)[\p{L}.’'-]+){0,5}) by (?:just |only |about |a mere )?${number} (?:percentage )?points?\b`,
  'gu',
);
const leadNoun = new RegExp(
  String.raw`\b${number}[- ](?:percentage[- ])?points? (?:lead|advantage|edge)\b`,
  'gu',
);
const leadPair = new RegExp(
  String.raw`\b${verb}(?<whom>(?: (?!by\b)[\p{L}.’'-]+){0,5})(?<by>,? by)?,? (?<more>\d+(?:\.\d+)?)(?:%| percent)?(?: to |[-–])(?<less>\d+(?:\.\d+)?)(?:%| percent)`,
  'gu',
);

function leads({ text }: Block): readonly Lead[] {
  return [leadBy, leadNoun, leadPair].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups }): readonly Lead[] => {
      const sentence = sentenceOf(text, index);
      if (otherPolls.test(sentence)) return [];
      const { points, more, less, whom = '' } = groups ?? {};
      const apart = points === undefined ? Math.abs(Number(more) - Number(less)) : numberOf(points);
      const even = evenly(groups?.['verb'], whom);
      const span = [groups?.['verb'], whom, groups?.['by']].join('');
      const end = more === undefined ? words.length : span.length;
      return [
        {
          ...{ start: index, end: index + end, points: Math.round(apart * 10) / 10 },
          ...{ saidWithin: saysWithin.test(sentence), even },
        },
      ];
    }),
  );
}

/** "leads, though within the margin of error": no number says by how much. */
function bareLeads(block: Block): readonly Lead[] {
  const { text } = block;
  const numbered = leads(block);
  return [...text.matchAll(bareLead)].flatMap(({ 0: words, index }) => {
    const sentence = sentenceOf(text, index);
    const isNumbered = numbered.some(({ start }) => sentenceOf(text, start) === sentence);
    if (isNumbered || !saysWithin.test(sentence) || otherPolls.test(sentence)) return [];
    const [, whom = ''] =
      /^ ((?:\p{Lu}[\p{L}.’'-]+ ?){1,3})/u.exec(text.slice(index + words.length)) ?? [];
    const even = whom === '' ? null : evenly(words, ' x')?.replace(/ x$/, '');
    return [
      { start: index, end: index + words.length, points: 0, saidWithin: true, even: even ?? null },
    ];
  });
}

const bareLead = /\b(?:leads|leading|led|ahead of|edges|tops)\b/g;

/** "leads Lind by two points" becomes "is about even with Lind". */
function evenly(word: string | undefined, whom: string): string | null {
  const be = word === undefined ? undefined : forms.get(word);
  if (be === undefined) return null;
  return whom === '' ? `${be}about even` : `${be}about even with${whom}`;
}

const forms: ReadonlyMap<string, string> = new Map([
  ['leads', 'is '],
  ['lead', 'are '],
  ['trails', 'is '],
  ['edges', 'is '],
  ['tops', 'is '],
  ['led', 'was '],
  ['trailed', 'was '],
  ['edged', 'was '],
  ['leading', ''],
  ['trailing', ''],
  ['ahead', ''],
  ['ahead of', ''],
]);

const numberWords = 'zero one two three four five six seven eight nine'.split(' ');

function numberOf(written: string): number {
  if (/^a\b/.test(written)) return 1;
  const at = numberWords.indexOf(written);
  return at < 0 ? Number(written) : at;
}

const saysWithin =
  /(?<!\b(?:not|outside|beyond|[Nn]either) )\bwithin (?:the|its) (?:[\p{L}’']+ ){0,2}margin of (?:sampling )?error\b/u;

/** Averages, earlier polls and what is counted have other margins, or none. */
const otherPolls =
  /\b(?:average[ds]?|previous|earlier|last (?:week|month|year|spring|summer|fall|winter)|delegates?|returns|counted|a (?:week|month|year) ago)\b/i;

function sentenceOf(text: string, offset: number): string {
  const { start, end } = sentenceAround(text, offset);
  return text.slice(start, end);
}
