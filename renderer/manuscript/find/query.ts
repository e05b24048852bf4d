import type { Block, Span } from '#shared/article/blocks.ts';
import { markedPassagesIn } from '#shared/attribution/quotation-marks.ts';
import { tokensOf } from '#shared/attribution/tokens.ts';

/** Where to look: what somebody said is not to be changed by the way. */
export const searchPlaces = ['everywhere', 'quotations', 'outside'] as const;
export type SearchPlace = (typeof searchPlaces)[number];

/** What is looked for, and what is to take its place. */
export interface FindQuery {
  readonly text: string;
  /** Of a pattern it may hold $1, $& and $<name>. */
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  readonly isPattern: boolean;
  readonly where: SearchPlace;
}

/** A match in one block's text (UTF-16 units). */
export interface Match extends Span {
  readonly block: number;
  /** Within words that somebody said: in quotation marks, a recorded quotation or a block quote. */
  readonly isQuoted: boolean;
  /** What would take its place. */
  readonly replacement: string;
}

/**
 * Every match in reading order. Straight marks in plain text find curly ones, and a space finds any.
 *
 * @throws SyntaxError for a pattern that cannot be read.
 */
export function matchesIn(blocks: readonly Block[], query: FindQuery): readonly Match[] {
  if (query.text === '') return [];
  const pattern = patternOf(query);
  return blocks.flatMap((block, index) => {
    const found = [...block.text.matchAll(pattern)].filter((match) => match[0] !== '');
    if (found.length === 0) return [];
    const quoted = quotedSpans(block);
    return found
      .map((match): Match => {
        const span = { start: match.index, end: match.index + match[0].length };
        return {
          ...span,
          block: index,
          isQuoted: quoted.some(({ start, end }) => start < span.end && span.start < end),
          replacement: query.isPattern ? expanded(query.replacement, match) : query.replacement,
        };
      })
      .filter(({ isQuoted }) => isWanted(query.where, isQuoted));
  });
}

function isWanted(where: SearchPlace, isQuoted: boolean): boolean {
  return where === 'everywhere' || isQuoted === (where === 'quotations');
}

function patternOf({ text, isPattern, wholeWords, matchCase }: FindQuery): RegExp {
  const source = isPattern ? text : literal(text);
  const whole = wholeWords ? String.raw`(?<![\p{L}\p{N}_])(?:${source})(?![\p{L}\p{N}_])` : source;
  return new RegExp(whole, `gmu${matchCase ? '' : 'i'}`);
}

function literal(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/'/g, "['‘’‚]")
    .replace(/"/g, '["“”„«»]')
    .replace(/ /g, '[ \u00a0\u202f]');
}

/** "$1", "$&", "$<name>", "$$" as in JavaScript's own replacements. */
function expanded(replacement: string, match: RegExpExecArray): string {
  const pieces = replacement.matchAll(/\$(?:\$|&|\d{1,2}|<[^>]*>)|[^$]+|\$/g);
  return [...pieces].map(([piece]) => valueOf(piece, match)).join('');
}

function valueOf(piece: string, match: RegExpExecArray): string {
  if (piece === '$$') return '$';
  if (piece === '$&') return match[0];
  if (piece.startsWith('$<')) return match.groups?.[piece.slice(2, -1)] ?? '';
  const group = /^\$(\d+)$/.exec(piece)?.[1];
  if (group === undefined || Number(group) >= match.length) return piece;
  return match[Number(group)] ?? '';
}

function quotedSpans({ kind, text, links }: Block): readonly Span[] {
  if (kind === 'block quote') return [{ start: 0, end: text.length }];
  const recorded = links.filter((link) => link.kind === 'quotation');
  const tokens = tokensOf(text);
  const marked = markedPassagesIn(text, tokens).passages.map(({ open, close }) => ({
    start: tokens[open]?.end ?? 0,
    end: tokens[close]?.start ?? text.length,
  }));
  return [...recorded, ...marked];
}
