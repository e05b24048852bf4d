import type { Place, Span } from '../article/blocks.ts';
import type { BlockText } from './block-text.ts';
import type { Poll } from './reading.ts';

/** What some sentences of a block state of one poll; its facts often stand in the paragraphs after it. */
export interface PollFacts extends Span, Omit<Poll, 'place'> {
  /** How it is spoken of: "another poll", "a poll", "the Kiel Research poll", or "the poll" and "it". */
  readonly as: 'another' | 'new' | 'named' | 'known';
  /** It finds what share of those asked thinks so. */
  readonly found: boolean;
}

/** One for each poll that the block speaks of, in order. */
export function pollFactsIn(block: BlockText): readonly PollFacts[] {
  if (!block.tokens.some(({ lower }) => pollWords.has(lower))) return [];
  const groups: Span[] = [];
  for (const piece of piecesOf(block)) {
    const group = groups.at(-1);
    if (group === undefined || isLong(group) || beginsAnother(block.text, group, piece)) {
      groups.push(piece);
    } else groups[groups.length - 1] = { start: group.start, end: piece.end };
  }
  return groups.flatMap((group) => factsIn(block.text, group) ?? []);
}

/** UTF-16 units. Each piece is held against the group before it, and no paragraph is so long. */
const longestGroup = 2_000;

function isLong({ start, end }: Span): boolean {
  return end - start > longestGroup;
}

/** True where a piece of a block speaks of another poll than the pieces before it. */
function beginsAnother(block: string, group: Span, piece: Span): boolean {
  const facts = factsIn(block, piece);
  if (facts === null || facts.as === 'known') return false;
  const before = factsIn(block, group);
  return before !== null && statesAny(before) && isAnother(before, facts, true);
}

/** Sentences, cut before the second and every further pollster's poll. */
function piecesOf({ text, tokens, sentences }: BlockText): readonly Span[] {
  return sentences.flatMap(({ from }, index) => {
    const next = sentences[index + 1];
    const start = index === 0 ? 0 : (tokens[from]?.start ?? text.length);
    const end = next === undefined ? text.length : (tokens[next.from]?.start ?? text.length);
    const cuts = [...text.slice(start, end).matchAll(namedPoll)].map(
      (found) => start + found.index,
    );
    const starts = [start, ...cuts.slice(1)];
    return starts.map((at, piece) => ({ start: at, end: starts[piece + 1] ?? end }));
  });
}

function factsIn(block: string, span: Span): PollFacts | null {
  const text = block.slice(span.start, span.end);
  const mention = pollNoun.exec(text);
  const margin = marginPattern.exec(text)?.[1] ?? null;
  if (mention === null && margin === null) return null;
  const start = span.start + (mention?.index ?? 0);
  return {
    start,
    end: start + (mention?.[0].length ?? text.length),
    as: spokenOf(text),
    found: findsShare.test(text),
    by:
      pollsters.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined) ??
      null,
    sample: samplePattern.exec(text)?.[0] ?? null,
    method: methodPattern.exec(text)?.[0].toLowerCase() ?? null,
    dates: datesPattern.exec(text)?.[0] ?? null,
    margin,
  };
}

function spokenOf(text: string): PollFacts['as'] {
  if (otherPoll.test(text)) return 'another';
  if (newPoll.test(text)) return 'new';
  return text.search(namedPoll) < 0 ? 'known' : 'named';
}

/** The polls of an article: facts of blocks that stand close together are those of one poll. */
export function pollsOf(facts: readonly (readonly PollFacts[])[]): readonly Poll[] {
  const polls: FoundPoll[] = [];
  let last = -1;
  facts.forEach((ofBlock, block) => {
    for (const fact of ofBlock) {
      const place: Place = { block, start: fact.start, end: fact.end };
      const known = last >= 0 && block - last <= reach ? polls.at(-1) : undefined;
      const isOther = known && isSpokenFor(known) && isAnother(known, fact, last === block);
      const poll = { place, found: fact.found, ...statedIn(fact) };
      if (known === undefined || isOther) polls.push(poll);
      else polls[polls.length - 1] = joined(known, poll);
      last = block;
    }
  });
  return polls.filter(isSpokenFor).map(({ place, ...facts }) => ({ place, ...statedIn(facts) }));
}

type FoundPoll = Poll & Pick<PollFacts, 'found'>;

/** A poll that neither states anything nor found a share is only spoken of. */
function isSpokenFor(poll: FoundPoll): boolean {
  return poll.found || statesAny(poll);
}

function statesAny({ sample, margin, by }: Stated): boolean {
  return sample !== null || margin !== null || by !== null;
}

/** @param sameBlock A paragraph further on, "a poll" may be the one of the first sentence. */
function isAnother(known: Stated, fact: PollFacts, sameBlock: boolean): boolean {
  if (fact.as === 'known') return false;
  if (fact.as === 'another') return true;
  if (known.by !== null && fact.by !== null && !isSamePollster(known.by, fact.by)) return true;
  const isOfOthers = known.sample !== null && fact.sample !== null && known.sample !== fact.sample;
  return fact.as === 'new' && (sameBlock || isOfOthers);
}

/** "Quinnipiac" and "Quinnipiac University" are one. */
function isSamePollster(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

type Stated = Omit<Poll, 'place'>;

function statedIn({ by, sample, method, dates, margin }: Stated): Stated {
  return { by, sample, method, dates, margin };
}

/** The place is where something of it is stated first. */
function joined(poll: FoundPoll, more: FoundPoll): FoundPoll {
  return {
    place: isSpokenFor(poll) ? poll.place : more.place,
    found: poll.found || more.found,
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
const word = String.raw`\p{Lu}[\p{L}\d’'&./-]+`;
const name = String.raw`(${word}(?: (?:(?:of|and|for) (?:the )?)?${word}){0,5})`;
const pollBy = String.raw`(?:poll|survey) (?:of [\d,]+ [\p{Ll}-]+(?: [\p{Ll}-]+)? )?(?:by|from) (?:the )?${name}`;
const pollOf = String.raw`(?:\b[Aa] |\b[Tt]he )(?:(?:new|recent|latest|separate) )?${name} (?:poll|survey)\b`;
const pollsters = [
  new RegExp(pollBy, 'u'),
  new RegExp(pollOf, 'u'),
  new RegExp(
    String.raw`(?:conducted|carried out|commissioned|taken|fielded|run) by (?:the )?${name}`,
    'u',
  ),
  new RegExp(
    String.raw`(?:poll|survey)\b[^.“"]{3,120}?, (?:the )?${name} (?:found|said|reported)`,
    'u',
  ),
];
const namedPoll = new RegExp(`${pollBy}|${pollOf}`, 'gu');
const between = String.raw`(?:(?!(?:the|this|that|its|of|in|for|by|to|on)\b)[\p{L}\d’'&./-]+ ){0,4}`;
/** "A new poll found that 61% …", where no name says whose it is. */
const findsShare =
  /\b(?:[Aa]n?|[Oo]ne|[Nn]ew|[Rr]ecent)(?: [\p{Ll}-]+){0,3} (?:poll|survey)\b[^.;“”"]{0,40}?\b(?:found|finds|shows?|showed|suggest(?:s|ed)|indicate[sd]|says|said|puts?|has|had)\b[^.;“”"]{0,60}?\d+(?:\.\d+)? ?(?:%|percent\b|per cent\b)/u;
const otherPoll = new RegExp(
  String.raw`\b(?:another|(?:an?|the|one) (?:second|third|separate|different|earlier|previous|prior|other)) ${between}(?:poll|survey)\b`,
  'iu',
);
const newPoll = new RegExp(String.raw`\b(?:an?|one) ${between}(?:poll|survey)\b`, 'iu');
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
