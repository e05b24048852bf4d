import type { Span } from '../article/blocks.ts';
import type { DraftQuotation } from './draft-quotation.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { genderOfName } from './given-names.ts';
import { draftMention } from './mentions.ts';
import { headOfRole, isPersonNoun, isTitle } from './titles.ts';
import type { DraftMention } from './mentions.ts';
import { withDescription } from './descriptions.ts';
import { nounPhraseAfter } from './noun-phrases.ts';
import type { MarkedPassage } from './quotation-marks.ts';

/** The name in capitals that opens a transcript's passage: "“LEE: We will see.”". */
export function labelBefore(block: BlockText, { open, close }: MarkedPassage): DraftMention | null {
  const from = open + 1;
  for (let k = from; k < Math.min(close, from + 5); k++) {
    const text = block.tokens[k]?.text ?? '';
    if (text === ':' && k > from) {
      const head = { from, to: k };
      return labelled(block, head);
    }
    if (!/^[A-Z][A-Z.’'-]+$/.test(text)) return null;
  }
  return null;
}

/**
 * "Our reporter Ann Lee, in Porto: “…”", "Lee: “…”": a phrase without a verb, and a colon before the mark.
 * Whether a single word is somebody's name, the article tells.
 */
export function announcedBefore(
  block: BlockText,
  sentence: Stretch,
  { open }: MarkedPassage,
): DraftMention | null {
  const { classes, tokens } = block;
  // "Here is Ann Lee, speaking to the AP: “…”"
  const isHere =
    tokens[sentence.from]?.lower === 'here' && classes[sentence.from + 1] === 'auxiliary';
  const from = isHere ? sentence.from + 2 : sentence.from;
  if (classes[open - 1] !== 'colon' || open - from > 24) return null;
  for (let k = from; k < open; k++)
    if (classes[k] === 'verb' || classes[k] === 'auxiliary') return null;
  const head = nounPhraseAfter(block, from, open - 1);
  if (head === null) return null;
  const mention = draftMention(block, withDescription(block, head, open - 1));
  const isFull = mention.name?.includes(' ') === true;
  const isLabel = head.to === open - 1 && !headings.has(block.tokens[from]?.lower ?? '');
  return mention.kind === 'person' && (isFull || isLabel) ? mention : null;
}

/** A label names a person, often in capitals: "LEE" is the article's Lee. */
function labelled(block: BlockText, head: Stretch): DraftMention {
  const mention = draftMention(block, { head, whole: head });
  if (/\p{Ll}/u.test(mention.text)) return { ...mention, kind: 'person' };
  const words = spoken(mention.text).split(' ');
  const titles = words.findLastIndex((word) => isTitle(word.toLowerCase())) + 1;
  const name = words.slice(titles < words.length ? titles : 0).join(' ');
  const role = mention.role === null ? null : spoken(mention.role);
  return { ...mention, name, role, kind: 'person' };
}

/** "SEN. LEE" is Sen. Lee. */
function spoken(capitals: string): string {
  return capitals.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (first) => first.toUpperCase());
}

/** The name that signs a passage: "“We will see.” — Ann Lee". */
export function signatureAfter(block: BlockText, { close }: MarkedPassage): DraftMention | null {
  if (block.classes[close + 1] !== 'dash' || block.classes[close + 2] !== 'name') return null;
  const from = close + 2;
  let to = from;
  while (block.classes[to] === 'name') to++;
  const next = block.classes[to];
  if (next !== undefined && next !== 'comma' && next !== 'stop' && next !== 'mark') return null;
  return draftMention(block, { head: { from, to }, whole: { from, to } });
}

/**
 * A transcript's line with no marks: all behind the colon is said by whom the label names, in capitals
 * ("LEE: We will see.") or in full ("Ann Lee: We will see."), or by whoever answers ("A: We will.").
 */
export function transcriptLine(block: BlockText): DraftQuotation | null {
  const colon = labelEnd(block);
  if (colon > 0) return lineBehind(block, { head: { from: 0, to: colon }, role: null, colon });
  const described = describedLabel(block);
  return described === null ? null : lineBehind(block, described);
}

/** A speaker's label: the tokens that name them, what they are, and the token of the colon. */
interface Label {
  readonly head: Stretch;
  readonly role: string | null;
  readonly colon: number;
}

/** "ANN LEE, HOST:", "ANN LEE (VOICE-OVER):", "ANCHOR (ANN LEE):": a name in capitals, and what its bearer is. */
function describedLabel(block: BlockText): Label | null {
  const { text, tokens } = block;
  const found = described.exec(text);
  if (found === null) return null;
  const [whole, first = '', aside = '', trade = ''] = found;
  const colon = tokens.findIndex(({ start }) => start === whole.length - 1);
  if (!saysSentence(block, colon)) return null;
  const isTurned = isTrade(first) && fullName.test(aside);
  if (!isTurned && !isTrade(trade) && !isTrade(aside) && !stageAside.test(aside)) return null;
  const name = isTurned ? aside : first;
  const start = text.indexOf(name);
  const from = tokens.findIndex((token) => token.start === start);
  const to = tokens.findIndex((token) => token.end === start + name.length) + 1;
  const role = [isTurned ? first : trade, aside].find(isTrade)?.toLowerCase() ?? null;
  return {
    head: { from, to },
    role: role === null || !singleTrade.test(role) ? null : role,
    colon,
  };
}

const shouted = "[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,4}";
const described = new RegExp(
  String.raw`^(${shouted})(?: \(([^():]{1,40})\))?(?:, ([A-Z][^:()\p{Ll}]{1,60}))?:(?=\s+\S)`,
  'u',
);

/** A transcript's words for what somebody does there. */
function isTrade(words: string): boolean {
  const head = headOfRole(words.toLowerCase());
  return /^(?:anchor|host|byline)$/.test(head) || isPersonNoun(head);
}

/** Of several words in capitals some may be letters: "CNN HOST". A byline is nothing that somebody is. */
const singleTrade = /^(?!byline$)\p{L}+$/u;

const fullName = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}$/u;

/** A party, or how somebody is heard: "R-OH", "voice-over", "through interpreter". */
const stageAside =
  /^(?:[DRI](?:-[A-Z]{2})?|voice-?over|V\.?O\.?|(?:on|off)[ -](?:camera|tape|screen|mic|phone)|(?:through|via) .+|translated)$/i;

/** "Lee: We will see.": the same under a surname, where the article knows somebody by it. */
export function surnameLine(block: BlockText): DraftQuotation | null {
  const { classes, tokens } = block;
  const isLabel = classes[0] === 'name' && tokens[1]?.text === ':' && classes[2] !== 'mark';
  return isLabel && saysSentence(block, 1)
    ? lineBehind(block, { head: { from: 0, to: 1 }, role: null, colon: 1 })
    : null;
}

function lineBehind(block: BlockText, { head, role, colon }: Label): DraftQuotation | null {
  const { tokens } = block;
  const first = tokens[colon + 1];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || tokens.length - colon < 3) return null;
  if (headings.has(tokens[0]?.lower ?? '')) return null;
  const isAnswer = answers.test(tokens[0]?.text ?? '') && colon === 1;
  const named = labelled(block, head);
  const speaker = role === null ? named : { ...named, role };
  const parts = spokenParts(block.text, first.start, last.end);
  return {
    kind: 'direct',
    parts,
    said: parts,
    marks: 'none',
    speaker: isAnswer ? { ...speaker, name: null } : speaker,
    cue: null,
    via: null,
    media: [],
    sentence: { start: 0, end: last.end },
    carriesOn: false,
    nearby: null,
    rule: isAnswer ? answerLabel : speakerLabel,
    certainty: 0.8,
  };
}

/** What is said, without what the transcript notes in brackets: "(laughs)". */
function spokenParts(text: string, start: number, end: number): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const note of text.slice(start, end).matchAll(stageDirection)) {
    const to = start + note.index;
    if (to > from) parts.push({ start: from, end: to });
    from = to + note[0].length;
  }
  if (from < end) parts.push({ start: from, end });
  return parts.length > 0 ? parts : [{ start, end }];
}

const stageDirection =
  /\s*[([](?:laugh|paus|smil|applau|crosstalk|sigh|inaudible|chuckl|cheer|silence|nods?\b|shrugs?\b)\p{L}*[^)\]]{0,20}[)\]]\s*/giu;

/** The rule of a line under its speaker's name. */
export const speakerLabel = 'speaker label';

/** The rule of a passage behind a single word and a colon, which is its speaker's name if the article knows it. */
export const surnameLabel = 'surname label';

/** The rule of an answer in a Q&A: its speaker is whom the article interviews. */
export const answerLabel = 'answer label';

/** The rule of an answer that only its turn tells, in an interview without labels. */
export const answerInTurn = 'answer in turn';

/** A Q&A's question: the newsroom's own words, which quote nobody. */
export function isQuestion({ tokens }: BlockText): boolean {
  return /^(?:Q|Question|QUESTION)$/.test(tokens[0]?.text ?? '') && tokens[1]?.text === ':';
}

const answers = /^(?:A|Answer|ANSWER)$/;

/** The token of the colon behind a speaker's label, or 0. */
function labelEnd(block: BlockText): number {
  const { tokens, classes } = block;
  let colon = 0;
  while (colon < 4 && /^[A-Z][A-Z.’'-]+$/.test(tokens[colon]?.text ?? '')) colon++;
  if (colon === 0 && answers.test(tokens[0]?.text ?? '')) colon = 1;
  if (colon > 0)
    return tokens[colon]?.text === ':' && tokens.length > colon + 1 && !isHeadline(block, colon)
      ? colon
      : 0;
  let end = 0;
  while (end < 5 && classes[end] === 'name') end++;
  const first = tokens[0]?.text ?? '';
  const isPerson = genderOfName(first) !== null || isTitle(first.toLowerCase());
  if (!isPerson && !tokens.some(({ lower }) => inPerson.test(lower))) return 0;
  return end >= 2 && tokens[end]?.text === ':' && saysSentence(block, end) ? end : 0;
}

function saysSentence({ tokens }: BlockText, colon: number): boolean {
  return (
    /^\p{Lu}/u.test(tokens[colon + 1]?.text ?? '') && /^[.!?…]$/.test(tokens.at(-1)?.text ?? '')
  );
}

/** "BOOM: Mayor Just Fired the Band", "STAT OF THE WEEK: …": a headline shouts, and nobody speaks. */
function isHeadline({ tokens }: BlockText, colon: number): boolean {
  if (tokens.slice(1, colon).some(({ lower }) => smallWords.test(lower))) return true;
  if (/^[.!?…]$/.test(tokens.at(-1)?.text ?? '')) return false;
  const words = tokens.slice(colon + 1, colon + 40).filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text));
  return words.length >= 3 && capitals.length >= words.length * 0.7;
}

const smallWords = /^(?:of|the|and|for|in|on|to|a|an|with|from|by)$/;

/** Who says "I" or "you" speaks. */
const inPerson = /^(?:i|we|you|my|our|your|me|us)$/;

/** Words that announce what follows, and speak nothing. */
const headings: ReadonlySet<string> = new Set(
  'clarification update updated watch read related photo photos video breaking note sources source more listen exclusive report poll correction editor live gallery see also analysis opinion warning fact location date time place price where when who what why how tk nb ps tip address phone email'.split(
    ' ',
  ),
);
