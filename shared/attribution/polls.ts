import type { Place, Span } from '../article/blocks.ts';
import type { BlockText } from './block-text.ts';
import type { Poll } from './reading.ts';

/** What one block states of a poll; a poll's facts often stand in the paragraphs after it. */
export type PollFacts = Span & Omit<Poll, 'place'>;

/** `null` for a block that speaks of no poll. */
export function pollFactsIn({ text, tokens }: BlockText): PollFacts | null {
  if (!tokens.some(({ lower }) => pollWords.has(lower))) return null;
  const mention = pollNoun.exec(text);
  const margin = marginPattern.exec(text)?.[1] ?? null;
  if (mention === null && margin === null) return null;
  const start = mention?.index ?? 0;
  return {
    start,
    end: start + (mention?.[0].length ?? text.length),
    by:
      pollsters.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined) ??
      null,
    sample: samplePattern.exec(text)?.[0] ?? null,
    method: methodPattern.exec(text)?.[0].toLowerCase() ?? null,
    dates: datesPattern.exec(text)?.[0] ?? null,
    margin,
  };
}

/** The polls of an article: facts of blocks that stand close together are those of one poll. */
export function pollsOf(facts: readonly (PollFacts | null)[]): readonly Poll[] {
  const polls: Poll[] = [];
  let last = -1;
  facts.forEach((fact, block) => {
    if (fact === null) return;
    const place: Place = { block, start: fact.start, end: fact.end };
    const known = last >= 0 && block - last <= reach ? polls.at(-1) : undefined;
    const isOther = known !== undefined && fact.by !== null && (known.by ?? fact.by) !== fact.by;
    if (known === undefined || isOther) polls.push({ place, ...statedIn(fact) });
    else polls[polls.length - 1] = joined(known, statedIn(fact));
    last = block;
  });
  // A poll of which nothing is stated is only spoken of.
  return polls.filter(
    ({ sample, margin, by }) => sample !== null || margin !== null || by !== null,
  );
}

function statedIn({ by, sample, method, dates, margin }: PollFacts): Omit<Poll, 'place'> {
  return { by, sample, method, dates, margin };
}

function joined(poll: Poll, more: Omit<Poll, 'place'>): Poll {
  return {
    place: poll.place,
    by: poll.by ?? more.by,
    sample: poll.sample ?? more.sample,
    method: poll.method ?? more.method,
    dates: poll.dates ?? more.dates,
    margin: poll.margin ?? more.margin,
  };
}

/** Blocks. */
const reach = 2;

const pollWords: ReadonlySet<string> = new Set(
  'poll polls survey surveys polling margin'.split(' '),
);
const pollNoun = /\b(?:polls?|surveys?|polling)\b/i;
const word = String.raw`\p{Lu}[\p{L}\d’'&.-]+`;
const name = String.raw`(${word}(?: (?:(?:of|and|for) (?:the )?)?${word}){0,5})`;
const pollsters = [
  new RegExp(
    String.raw`(?:conducted|carried out|commissioned|taken|fielded|run) by (?:the )?${name}`,
    'u',
  ),
  new RegExp(
    String.raw`(?:poll|survey)\b[^.“"]{3,120}?, (?:the )?${name} (?:found|said|reported)`,
    'u',
  ),
  new RegExp(
    String.raw`(?:poll|survey) (?:of [\d,]+ [\p{Ll}-]+(?: [\p{Ll}-]+)? )?(?:by|from) (?:the )?${name}`,
    'u',
  ),
  new RegExp(
    String.raw`(?:\b[Aa] |\b[Tt]he )(?:new |recent |latest )?${name} (?:poll|survey)\b`,
    'u',
  ),
];
const samplePattern =
  /\b\d[\d,]{2,} (?:[\p{L}-]+ ){0,3}(?:adults|voters|people|members|respondents|residents|households|businesses|firms|companies|readers|students|parents|workers|employees|drivers|patients|Americans|Britons)\b/u;
const methodPattern =
  /\b(?:online|by (?:tele)?phone|by text message|by mail|by post|in person|face[- ]to[- ]face|live callers?)\b/i;
const month = '(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[\\p{L}]*\\.?';
const datesPattern = new RegExp(
  String.raw`\b(?:between|from) ${month}(?: \d{1,2})?(?:,? \d{4})? (?:and|to|through) (?:${month} )?(?:\d{1,2})?|\b(?:in|during|on) ${month}(?: \d{1,2})?|\b${month} \d{1,2}(?: ?[-–] ?| to | through )(?:${month} )?\d{1,2}`,
  'u',
);
const marginPattern =
  /margin of (?:sampling )?error(?: (?:of|is|was|for [^,.]{1,30} is))? ?((?:plus or minus |±|\+\/- ?)?[\d.]+(?: ?%|(?: percentage)? points?| percent| per cent))/i;
