import { datelineOf } from '../article/datelines.ts';
import type { OutletBook } from './outlet-book.ts';
import { markedPassagesIn } from './quotation-marks.ts';
import type { MarksOfBlock } from './quotation-marks.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';
import type { WordClass } from './word-classes.ts';
import { classesInContext } from './word-classes-in-context.ts';

/** Half-open, in tokens of one block. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One block's text, cut up for reading. */
export interface BlockText {
  readonly text: string;
  /** The outlets it may name. */
  readonly outlets: OutletBook;
  readonly tokens: readonly Token[];
  /** What each token is where it stands. */
  readonly classes: readonly WordClass[];
  readonly marks: MarksOfBlock;
  /** For each token the passage in marks around it (an index), or -1. The marks belong to it. */
  readonly passageAt: Int32Array;
  readonly sentences: readonly Stretch[];
}

export function cutUp(text: string, outlets: OutletBook): BlockText {
  const tokens = tokensOf(text);
  const marks = markedPassagesIn(text, tokens);
  const passageAt = new Int32Array(tokens.length).fill(-1);
  marks.passages.forEach(({ open, close }, i) => passageAt.fill(i, open, close + 1));
  const classes = classesInContext(
    tokens,
    new Set(marks.passages.flatMap(({ open, close }) => [open, close])),
  );
  return {
    text,
    outlets,
    tokens,
    classes,
    marks,
    passageAt,
    sentences: sentencesOf(text, tokens, classes, passageAt),
  };
}

/** A passage in marks is never cut: what is said in one breath belongs to one sentence. */
function sentencesOf(
  text: string,
  tokens: readonly Token[],
  classes: readonly WordClass[],
  passageAt: Int32Array,
): readonly Stretch[] {
  const sentences: Stretch[] = [];
  const lead = leadLength(text);
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (lead > 0 && tokens[i + 1]?.start === lead) {
      sentences.push({ from, to: i + 1 });
      from = i + 1;
      continue;
    }
    const inside = passageAt[i] ?? -1;
    if (inside >= 0 && passageAt[i + 1] === inside) continue;
    const isOver = i - from >= longestSentence;
    if (!isOver && !endsSentence(text, tokens, classes, passageAt, i)) continue;
    sentences.push({ from, to: i + 1 });
    from = i + 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

/** Where a sentence begins behind a dateline or an hour ("10.42am: "); 0 without one. */
function leadLength(text: string): number {
  return datelineOf(text)?.end ?? hourPattern.exec(text)?.[0].length ?? 0;
}

const hourPattern = /^\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})? ?[:–—-]\s+(?=\S)/u;

/** In tokens. What goes on longer is no sentence of a story, and reading it takes too long. */
const longestSentence = 250;

function endsSentence(
  text: string,
  tokens: readonly Token[],
  classes: readonly WordClass[],
  passageAt: Int32Array,
  i: number,
): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined) return true;
  if (hasLineBreak(text, token.end, next.start)) return true;
  if (classes[i + 1] === 'stop' || closes(tokens, passageAt, i + 1)) return false;
  if ((passageAt[i] ?? -1) >= 0) {
    const last = tokens[i - 1];
    if (last === undefined || !/^[.!?…]$/.test(last.text)) return false;
    return startsSentence(next, classes[i + 1]) && !namesSpeakerNext(tokens, classes, i + 1);
  }
  if (closes(tokens, passageAt, i)) {
    return /^[.!?]$/.test(tokens[i - 1]?.text ?? '') && startsSentence(next, classes[i + 1]);
  }
  if (/^[.!?…;]$/.test(token.text))
    return token.text === ';' || startsSentence(next, classes[i + 1]);
  if (!token.text.endsWith('.')) return false;
  // "at 4 a.m. “He called.”"
  if (
    /^(?:[ap]\.m\.|(?:\p{Lu}\.){2,}|Inc\.|Corp\.|Ltd\.|Co\.)$/u.test(token.text) &&
    opensPassage(passageAt, i + 1)
  )
    return true;
  // "… in the U.S. The plan": the abbreviation's full stop ends the sentence too.
  return /^(?:The|He|She|They|It|But|In|A|An|That|This)$/.test(next.text) && token.text.length > 3;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

/** A bracket or mark that belongs to what stands before it. */
function closes(tokens: readonly Token[], passageAt: Int32Array, i: number): boolean {
  const passage = passageAt[i] ?? -1;
  if (passage >= 0) return passageAt[i - 1] === passage && passageAt[i + 1] !== passage;
  const text = tokens[i]?.text;
  return text === '”' || text === ')' || text === ']';
}

function opensPassage(passageAt: Int32Array, i: number): boolean {
  const passage = passageAt[i] ?? -1;
  return passage >= 0 && passageAt[i - 1] !== passage;
}

function startsSentence(next: Token, wordClass: WordClass | undefined): boolean {
  return wordClass === 'mark' || /^[^\p{Ll}]/u.test(next.text);
}

/** "“Who knows?” Mr. Lee asked.": the words after the mark name the speaker of those before it. */
function namesSpeakerNext(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  from: number,
): boolean {
  // "“… the same.” She adds, “…”": the capital begins a sentence.
  if (/^(?:He|She|They|It|We)$/.test(tokens[from]?.text ?? '')) return false;
  // "“… for parents.” Asked by the AP whether …, Lee …": the capital verb opens a clause of its own.
  if (/^(?:Asked|Told)$/.test(tokens[from]?.text ?? '')) return false;
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    const wordClass = classes[i];
    if (wordClass === 'stop' || wordClass === 'mark' || wordClass === 'comma') return false;
    const lower = tokens[i]?.lower ?? '';
    if (
      !/^(?:said|says|asked|asks|wrote|writes|added|adds|tweeted|replied|shouted|told|continued|explained|wondered|yelled|concluded|recalled|responded|exclaimed|joked)$/.test(
        lower,
      )
    )
      continue;
    const after = classes[i + 1];
    const next = tokens[i + 1]?.lower;
    return (
      next === undefined ||
      closesSpeech.has(after ?? 'stop') ||
      /^(?:last|this|next|late|early)$/.test(next) ||
      (/^(?:told|asked)$/.test(lower) && endsAtSomebody(tokens, classes, i + 1)) ||
      (i === from && after === 'name')
    );
  }
  return false;
}

/** What may follow "she said" when it names who spoke before it. */
const closesSpeech: ReadonlySet<WordClass> = new Set([
  'stop',
  'comma',
  'time',
  'preposition',
  'adverb',
]);

/** "Todd asked the minister.", but not "Todd told the minister that …". */
function endsAtSomebody(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  from: number,
): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 8); k++) {
    if (classes[k] === 'stop') return true;
    if (classes[k] === 'to' || classes[k] === 'subordinator' || tokens[k]?.lower === 'about')
      return false;
  }
  return from >= tokens.length;
}
