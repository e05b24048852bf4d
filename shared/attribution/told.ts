import type { Span } from '../article/blocks.ts';
import type { Voice } from './people.ts';
import type { OutletMention, Quotation, Speaker, UnnamedSource } from './reading.ts';
import { singularOf } from './source-nouns.ts';

/** Somebody who spoke to an outlet, and in which block they last did. */
export interface Told {
  readonly who: string;
  readonly outlet: OutletMention;
  readonly block: number;
  /** Somebody with a name, who may speak elsewhere too. */
  readonly named: boolean;
}

/** Blocks: what somebody with a name says further on may have been said to anybody. */
const reach = 1;
/** A source without a name, and a document, are known through their outlet alone. */
const reachOfSource = 6;

/**
 * Remembers whom somebody told: "…," Lee told the AP. "…," she said. An interview goes on until she
 * speaks elsewhere or the article leaves her.
 */
export function remembered(
  told: readonly Told[],
  speaker: Speaker,
  outlet: OutletMention,
  block: number,
): readonly Told[] {
  return speaker.kind === 'outlet'
    ? told
    : put(told, speaker.name ?? speaker.text, outlet, block, isNamed(speaker));
}

/** Behind "he" somebody without a name is known by what the text calls them. */
function isNamed({ kind, name }: Speaker): boolean {
  return name !== null && kind !== 'unnamed';
}

/** The same for the sources without a name ("people familiar with the matter") that speak through one of its outlets. */
export function sourcesRemembered(
  told: readonly Told[],
  sources: readonly UnnamedSource[],
  outlets: readonly OutletMention[],
  block: number,
): readonly Told[] {
  return sources.reduce((known, { text, outlet }) => {
    const mention = outlets.find(({ name }) => name === outlet);
    return mention === undefined ? known : put(known, text, mention, block, false);
  }, told);
}

/** "In an interview with Die Zeit, Lee went further.", "The aides spoke to Reuters.": what they say next, they say there. */
export function withInterview(
  told: readonly Told[],
  who: Pick<Voice, 'name' | 'kind'> & { readonly text: string },
  sentence: Span,
  outlets: readonly OutletMention[],
  text: string,
): readonly Told[] {
  const asked = outlets.find(
    ({ place }) =>
      place.start >= sentence.start &&
      place.end <= sentence.end &&
      interview.test(text.slice(sentence.start, place.start)),
  );
  if (asked === undefined || (who.name !== null && who.kind !== 'person')) return told;
  return put(told, who.name ?? who.text, asked, asked.place.block, who.name !== null);
}

const interview =
  /\b(?:(?:interview|conversation) with [^,.;]{0,40}|(?:spoke|speaking|talked|talking) (?:to|with) )$/u;

function put(
  told: readonly Told[],
  who: string,
  outlet: OutletMention,
  block: number,
  named: boolean,
): readonly Told[] {
  return [...told.filter((each) => each.who !== who), { who, outlet, block, named }];
}

/** "“…,” Lee said. She was speaking to the BBC.": the words before came through it, where they are hers. */
export function withWhoListened(
  quotations: readonly Quotation[],
  outlets: readonly OutletMention[],
  text: string,
): readonly Quotation[] {
  const listeners = outlets.filter(({ place }) =>
    speaking.test(text.slice(Math.max(0, place.start - 30), place.start)),
  );
  if (listeners.length === 0) return quotations;
  return quotations.map((quotation, i) => {
    const { kind, outlet, parts, speaker } = quotation;
    const end = parts.at(-1)?.end ?? 0;
    const listener = listeners.find(({ place }) => place.start > end);
    if (kind === 'indirect' || outlet !== null || speaker === null || listener === undefined)
      return quotation;
    const isLast = (quotations[i + 1]?.parts[0]?.start ?? Infinity) > listener.place.start;
    const between = text.slice(end, listener.place.start);
    const sentence = between.split(/[.!?]\P{L}+(?=\p{Lu})/u).at(-1) ?? '';
    const surname = speaker.name?.split(' ').at(-1) ?? '';
    const isOwn = /^\P{L}*(?:He|She|They) /u.test(sentence) || sentence.includes(surname);
    return isLast && isOwn && surname !== '' ? { ...quotation, outlet: listener } : quotation;
  });
}

const speaking = /\b(?:was|were|been) (?:speaking|talking) (?:to|on|with) $/;

/** Without those whom the article has left by now. */
export function stillTelling(told: readonly Told[], block: number): readonly Told[] {
  const isNear = (each: Told): boolean =>
    block - each.block <= (each.named ? reach : reachOfSource);
  return told.every(isNear) ? told : told.filter(isNear);
}

/** The outlet to which the speaker of these words, whose sentence names none, is still speaking. */
export function outletStillTold(
  told: readonly Told[],
  speaker: Speaker,
  sentence: string,
): OutletMention | null {
  if (speaker.kind === 'outlet') return null;
  const known =
    speaker.name === null && oneOfThem.test(speaker.text)
      ? told.findLast(({ who, named }) => !named && isSeveral(who))
      : told.findLast((each) => isSame(each, speaker));
  if (known === undefined) return null;
  return (known.named ? elsewhere : toSomebody).test(sentence) ? null : known.outlet;
}

/** A source without a name goes by any of its words: "the draft" is "a draft communique". */
function isSame({ who, named }: Told, speaker: Speaker): boolean {
  // "A nurse told the AP so. “…,” she said.": the pronoun stands for the words that called her so.
  if (named || (speaker.kind === 'unnamed' && speaker.name !== null)) return speaker.name === who;
  if (speaker.name !== null) return false;
  if (isNew.test(speaker.text)) return isOneMore(speaker.text, who);
  return wordsOf(who).includes(wordsOf(speaker.text).at(-1) ?? '');
}

/** "another person" behind "people familiar with it", who have spoken to somebody. */
function isOneMore(text: string, who: string): boolean {
  const [, noun] = /^another (\p{L}+)/iu.exec(text) ?? [];
  return (
    noun !== undefined && isSeveral(who) && wordsOf(who).some((each) => singularOf(each) === noun)
  );
}

/** Of "two of the diplomats close to her" the words "two", "diplomat": who it is, in the singular. */
function wordsOf(text: string): readonly string[] {
  return headOf(text)
    .split(/\s+/)
    .map((word) => word.replace(/s$/, ''));
}

/** "two people briefed on the talks", "officials at the port" */
function isSeveral(text: string): boolean {
  return /(?:[^s]s|people|men|women)$/.test(headOf(text));
}

/** "two of the diplomats close to her": "two diplomats". */
function headOf(text: string): string {
  const [head = ''] = text
    .toLowerCase()
    .replace(/\bof (?:the|those|these)\b/, '')
    .split(
      / (?:who|with|from|in|of|to|close|familiar|briefed|at|seen|obtained|reviewed|shared|sent)\b/,
    );
  return head;
}

/** "a French official" is nobody spoken of before; "a third official" goes with two that are. */
const isNew = /^(?:an?|another) (?!(?:second|third|fourth|fifth)\b)/i;

const oneOfThem = /^(?:one|two|three|both|all three|another)$|\bof (?:them|those)$/i;

/** The sentence itself says to whom the words were said. */
const toSomebody = /\b(?:told|tells)\b/;

/** The sentence itself says where or to whom the words were said. */
const elsewhere =
  /\b(?:told|tells|wrote|writes|tweeted|posted|testified|announced)\b|\b(?:on|in|at) (?:an?|the|his|her|its|their) (?:\p{L}+ ){0,2}(?:statement|speech|letter|report|tweet|book|e-?mail|briefing|rally|conference|hearing|meeting|memo|filing|release)\b|\b(?:on|in) (?:(?:an?|the) (?:\p{L}+ ){0,2}|(?:his|her|its|their) (?:\p{L}+ ){1,2})post\b|\bon (?:Twitter|X|Facebook|Instagram|Telegram|LinkedIn|Truth Social)\b/u;
