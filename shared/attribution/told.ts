import type { OutletMention, Quotation, Speaker } from './reading.ts';

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
    : put(told, speaker.name ?? speaker.text, outlet, block, speaker.name !== null);
}

/** The same for a source without a name ("people familiar with the matter"), by its words. */
export function sourceRemembered(
  told: readonly Told[],
  source: string,
  outlet: OutletMention,
  block: number,
): readonly Told[] {
  return put(told, source, outlet, block, false);
}

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
  if (named) return speaker.name === who;
  if (speaker.name !== null || isNew.test(speaker.text)) return false;
  return wordsOf(who).includes(wordsOf(speaker.text).at(-1) ?? '');
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
  /\b(?:told|tells|wrote|writes|tweeted|posted|testified|announced)\b|\b(?:on|in|at) (?:an?|the|his|her|its|their) (?:\p{L}+ ){0,2}(?:statement|post|speech|letter|report|tweet|book|e-?mail|briefing|rally|conference|hearing|meeting|memo|filing|release)\b|\bon (?:Twitter|X|Facebook|Instagram|Telegram|LinkedIn|Truth Social)\b/u;
