import type { BlockText } from './block-text.ts';
import type { DraftQuotation } from './draft-quotation.ts';
import { answerInTurn } from './speaker-labels.ts';

/** An interview without labels: paragraphs that ask somebody take turns with the answers. */

/** How a block speaks to somebody: it ends in a question, or begins with "You …" or "Tell me …". */
export type Asking = 'asks' | 'addresses' | null;

export function askingOf({ tokens, passageAt, text }: BlockText): Asking {
  const last = tokens.length - 1;
  if (last < 1 || last > longestQuestion) return null;
  if (tokens[last]?.text === '?' && (passageAt[last] ?? -1) < 0) return 'asks';
  if ((passageAt[0] ?? -1) >= 0) return null;
  if (asksFor.test(text)) return 'addresses';
  const opens = tokens.slice(0, 3).some(({ lower }) => /^(?:you|your)$/.test(lower));
  return opens && !speaksOfItself({ tokens, passageAt }) ? 'addresses' : null;
}

/** "Tell me about the boat.", "And describe it, please." */
const asksFor =
  /^(?:(?:so|and|but|now|okay|well|then|please|finally),? )*(?:(?:tell|remind|give|walk|talk|take) (?:me|us)|talk about|describe|explain)\b/i;

/** What a block's reading tells of its turn. */
export interface Turn {
  readonly cut: BlockText;
  /** A label says who asks, or who speaks. */
  readonly isAsked: boolean;
  readonly isLabelled: boolean;
  readonly asking: Asking;
  /** It says "I" outside quotation marks. */
  readonly isOwnWords: boolean;
}

/** In tokens. */
const longestQuestion = 90;

/** "I", "my": whoever writes the block tells of themselves, outside quotation marks. */
export function speaksOfItself({
  tokens,
  passageAt,
}: Pick<BlockText, 'tokens' | 'passageAt'>): boolean {
  return tokens.some(({ lower }, i) => firstPerson.has(lower) && (passageAt[i] ?? -1) < 0);
}

const firstPerson: ReadonlySet<string> = new Set('i me my mine myself we our us'.split(' '));

/** A whole block as somebody's answer; its speaker stands nowhere in it. */
export function answerOf({ tokens, text }: BlockText): DraftQuotation {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? text.length];
  const nowhere = { start: 0, end: 0 };
  return {
    kind: 'direct',
    parts: [{ start, end }],
    said: [{ start, end }],
    marks: 'none',
    speaker: {
      ...nowhere,
      whole: nowhere,
      text: '',
      name: null,
      role: null,
      kind: 'person',
      gender: null,
      titleGender: null,
      pronoun: null,
      antecedent: null,
    },
    cue: null,
    sentence: { start, end },
    carriesOn: false,
    nearby: null,
    via: null,
    media: [],
    rule: answerInTurn,
    certainty: 0.7,
  };
}

/** The blocks that answer, by their places; none where the text takes no turns. */
export function answersIn(readings: readonly Turn[]): ReadonlySet<number> {
  const answers = new Set<number>();
  if (!mayTakeTurns(readings)) return answers;
  let turn: 'before' | 'question' | 'answer' = 'before';
  let waiting: number[] = [];
  let own = 0;
  for (const [i, { cut, asking, isOwnWords }] of readings.entries()) {
    if (cut.tokens.length === 0) continue;
    if (closingNote.test(cut.text)) break;
    // An answer may end in a question of its own: "I thought, which one?"
    const isAnswer = turn === 'question' && isOwnWords;
    if ((asking === 'asks' && !isAnswer) || (asking === 'addresses' && turn === 'answer')) {
      for (const each of waiting) answers.add(each);
      waiting = [];
      turn = 'question';
    } else if (turn === 'question') {
      answers.add(i);
      if (isOwnWords) own++;
      turn = 'answer';
    } else if (turn === 'answer') waiting.push(i);
  }
  // Behind the last answer only what its speaker goes on telling.
  for (const i of waiting) {
    if (readings[i]?.isOwnWords !== true) break;
    answers.add(i);
  }
  return own >= 2 && own * 3 >= answers.size ? answers : new Set();
}

/** Two questions at least, and no labels that say who speaks. */
function mayTakeTurns(readings: readonly Turn[]): boolean {
  let questions = 0;
  for (const { asking, isAsked, isLabelled } of readings) {
    if (isAsked || isLabelled) return false;
    if (asking === 'asks') questions++;
  }
  return questions >= 2;
}

const closingNote =
  /^(?:This|The|Our) (?:interview|conversation)\b|^\(?(?:Interview|Reporting) by\b/;
