import type { Span } from '../article/blocks.ts';
import type { MarkState } from './reading.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A passage between quotation marks, by token: `open` and `close` are the marks themselves. */
export interface MarkedPassage {
  readonly open: number;
  /** The token count of the block where nothing closes it. */
  readonly close: number;
  readonly state: Exclude<MarkState, 'none'>;
  readonly isSingle: boolean;
}

export interface MarksOfBlock {
  /** Outermost passages in text order; what they nest is part of them. */
  readonly passages: readonly MarkedPassage[];
  /** Closing marks (by token) that nothing opened. */
  readonly unopened: readonly number[];
}

/**
 * Pairs a block's quotation marks in one walk: double marks of any family, and single ones where
 * they enclose words (UK style, headlines). Apostrophes, inches and feet are no marks.
 */
export function markedPassagesIn(text: string, tokens: readonly Token[]): MarksOfBlock {
  const passages: MarkedPassage[] = [];
  const unopened: number[] = [];
  const singles = singlePairs(text, tokens);
  const open: number[] = [];
  tokens.forEach((token, i) => {
    if (token.wordClass !== 'mark') return;
    const family = families.get(token.text);
    if (family === undefined) {
      const close = singles.get(i);
      if (close !== undefined && open.length === 0) open.push(i);
      else if (open.length === 1 && singles.get(open[0] ?? -1) === i) {
        passages.push({ open: open.pop() ?? i, close: i, state: 'balanced', isSingle: true });
      }
      return;
    }
    const innermost = open.at(-1);
    const inSingle =
      innermost !== undefined && families.get(tokens[innermost]?.text ?? '') === undefined;
    if (inSingle) return;
    // „So“: the mark that opens in one country closes in another.
    const mayClose = token.text === '“' && tokens[innermost ?? -1]?.text === '„';
    const opens =
      family === 'either' || mayClose
        ? looksOpening(text, token, innermost !== undefined)
        : family === 'pointed'
          ? innermost === undefined || tokens[innermost]?.text === token.text
          : family === 'opening';
    if (opens) {
      open.push(i);
      return;
    }
    if (innermost === undefined) {
      if (!isInch(text, token)) unopened.push(i);
      return;
    }
    open.pop();
    if (open.length > 0) return;
    const state =
      partners.get(tokens[innermost]?.text ?? '') === token.text ? 'balanced' : 'mismatched';
    passages.push({ open: innermost, close: i, state, isSingle: false });
  });
  const [outermost] = open;
  if (outermost !== undefined) {
    passages.push({ open: outermost, close: tokens.length, state: 'unclosed', isSingle: false });
  }
  return { passages: passages.sort((a, b) => a.open - b.open), unopened };
}

/** Where marks that open and close enclose words, the marks included. */
export function enclosedSpans(text: string): readonly Span[] {
  const tokens = tokensOf(text);
  return markedPassagesIn(text, tokens).passages.flatMap(({ open, close }) => {
    const [start, end] = [tokens[open]?.start, tokens[close]?.end];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
}

const families: ReadonlyMap<string, 'opening' | 'closing' | 'either' | 'pointed'> = new Map([
  ['"', 'either'],
  ["''", 'either'],
  ['“', 'opening'],
  ['„', 'opening'],
  // French and Swiss «so», German and Danish »so«: whichever comes first opens.
  ['«', 'pointed'],
  ['»', 'pointed'],
  ['``', 'opening'],
  ['”', 'closing'],
]);

/** Double marks that make a pair: what opens, and what closes it. */
export const doublePairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["''", "''"],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['``', "''"],
];

const partners: ReadonlyMap<string, string> = new Map(doublePairs);

/** A straight mark opens before a word and after a gap; anywhere else it closes what is open. */
function looksOpening(text: string, token: Token, isInside: boolean): boolean {
  const before = text.charAt(token.start - 1);
  const after = text.charAt(token.end);
  const gapBefore = before === '' || /[\s([{—–\-/‘'"“]/.test(before);
  const gapAfter = after === '' || /\s/.test(after);
  if (!isInside) return !gapAfter && !/[\d]/.test(before) && (gapBefore || /[\p{L}]/u.test(after));
  return gapBefore && !gapAfter && !/[.,!?)\]—–-]/.test(before);
}

function isInch(text: string, token: Token): boolean {
  return token.text === '"' && /\d/.test(text.charAt(token.start - 1));
}

/** Opening single marks with the mark that closes them; found from the right, in one walk. */
function singlePairs(text: string, tokens: readonly Token[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const closers: number[] = [];
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined || !/^['‘’`]$/.test(token.text)) continue;
    const before = text.charAt(token.start - 1);
    const after = text.charAt(token.end);
    const opens =
      token.text !== '’' && /^$|[\s([{—–\-"“]/.test(before) && /[\p{L}\p{N}[“"]/u.test(after);
    if (opens) {
      const close = closers.pop();
      if (close !== undefined && !isElision(tokens[i + 1])) pairs.set(i, close);
      continue;
    }
    const closes = token.text !== '‘' && /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after);
    if (!closes) continue;
    // "workers' rights": between a plural and its noun it is an apostrophe, if anything else closes.
    const isPlural = /s/i.test(before) && /^\s[a-z]/.test(text.slice(token.end, token.end + 2));
    if (!isPlural || closers.length === 0) closers[0] = i;
  }
  return pairs;
}

function isElision(token: Token | undefined): boolean {
  return token !== undefined && /^(?:em|til|tis|twas|cause|n|bout|round|\d\ds?)$/.test(token.lower);
}
