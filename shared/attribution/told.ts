import type { OutletMention, Speaker } from './reading.ts';

/** Somebody who spoke to an outlet, and in which block they last did. */
export interface Told {
  readonly who: string;
  readonly outlet: OutletMention;
  readonly block: number;
}

/** Blocks: what somebody says further on may have been said to anybody. */
const reach = 1;

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
  return speaker.kind === 'outlet' ? told : put(told, keyOf(speaker), outlet, block);
}

/** The same for a source without a name ("people familiar with the matter"), by its words. */
export function sourceRemembered(
  told: readonly Told[],
  source: string,
  outlet: OutletMention,
  block: number,
): readonly Told[] {
  return put(told, nounOf(source), outlet, block);
}

function put(
  told: readonly Told[],
  who: string,
  outlet: OutletMention,
  block: number,
): readonly Told[] {
  if (who === '') return told;
  return [...told.filter((each) => each.who !== who), { who, outlet, block }];
}

/** Without those whom the article has left by now. */
export function stillTelling(told: readonly Told[], block: number): readonly Told[] {
  return told.every((each) => block - each.block <= reach)
    ? told
    : told.filter((each) => block - each.block <= reach);
}

/** The outlet to which the speaker of these words, whose sentence names none, is still speaking. */
export function outletStillTold(
  told: readonly Told[],
  speaker: Speaker,
  sentence: string,
): OutletMention | null {
  if (speaker.kind === 'outlet' || elsewhere.test(sentence)) return null;
  if (speaker.name === null && oneOfThem.test(speaker.text)) return told.at(-1)?.outlet ?? null;
  // "a French official" is none of those who spoke before; "a third official" is.
  if (speaker.name === null && newcomer.test(speaker.text)) return null;
  const who = keyOf(speaker);
  return told.find((each) => each.who === who)?.outlet ?? null;
}

/** A name; for a source without one its noun: "two of the diplomats" and "a third diplomat". */
function keyOf({ name, text, kind }: Speaker): string {
  return name ?? (kind === 'person' ? '' : nounOf(text));
}

function nounOf(text: string): string {
  const [head = ''] = text.toLowerCase().split(/ (?:who|with|from|in|close|familiar|briefed|at)\b/);
  return head.slice(head.lastIndexOf(' ') + 1).replace(/s$/, '');
}

const newcomer = /^an? (?!second|third|fourth|fifth)/i;

const oneOfThem =
  /^(?:one|two|three|both|all|all three|another|others|some)(?: of (?:them|those))?$/i;

/** The sentence itself says where or to whom the words were said. */
const elsewhere =
  /\b(?:told|tells|wrote|writes|tweeted|posted|testified|announced)\b|\b(?:on|in|at) (?:an?|the|his|her|its|their) (?:\p{L}+ ){0,2}(?:statement|post|speech|letter|report|tweet|book|e-?mail|briefing|rally|conference|hearing|meeting|memo|filing|release)\b|\bon (?:Twitter|X|Facebook|Instagram|Telegram|LinkedIn|Truth Social)\b/u;
