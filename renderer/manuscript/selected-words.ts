import type { EditorState } from 'prosemirror-state';
import type { Span } from '#shared/article/blocks.ts';
import { joinSpoken } from '#shared/attribution/spoken-words.ts';

/** Words of one block that are selected, without the quotation marks and spaces around them. */
export interface SelectedWords {
  /** One for each pair of marks, so that "she said" between them stays out. */
  readonly pieces: readonly { readonly from: number; readonly to: number }[];
  /** As they were said. */
  readonly words: string;
}

/** `null` where nothing is selected, or more than one block. */
export function selectedWords({ selection, doc }: EditorState): SelectedWords | null {
  const { $from, $to, from, to } = selection;
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return null;
  const selected = doc.textBetween(from, to, '\n', '\n');
  const isBlockQuote =
    $from.parent.type.name === 'pull_quote' || $from.node(1).type.name === 'block_quote';
  const pieces = quotedIn(selected, isBlockQuote)
    .map((piece) => withoutMarks(selected, piece))
    .filter(({ start, end }) => start < end);
  if (pieces.length === 0) return null;
  return {
    pieces: pieces.map(({ start, end }) => ({ from: from + start, to: from + end })),
    words: joinSpoken(
      pieces.map(({ start, end }) => selected.slice(start, end)),
      pieces.map(({ end }, index) => selected.slice(end, pieces[index + 1]?.start)),
    ),
  };
}

/** The records that some of the selected words are tied to. */
export function quotesInSelection(state: EditorState): readonly string[] {
  const ids = new Set<string>();
  for (const { from, to } of selectedWords(state)?.pieces ?? []) {
    state.doc.nodesBetween(from, to, ({ marks }) => {
      for (const { type, attrs } of marks) {
        if (type.name === 'quotation') ids.add(String(attrs['quoteId']));
      }
    });
  }
  return [...ids];
}

/**
 * What stands between marks, where the selection begins or ends with some or lies across one. Where
 * there is a sentence around them, a quotation among it counts alone; else all does: a term in marks is
 * a part of what somebody said, and so is whatever is in a block quote.
 */
function quotedIn(text: string, isBlockQuote: boolean): readonly Span[] {
  const marks = [...text.matchAll(/[“”"]/g)];
  const beginsWithin = marks[0]?.[0] === '”';
  if (!beginsWithin && !/^\s*[“"]|[”"][\s.,]*$/.test(text)) {
    const within = isBlockQuote ? [] : [...text.matchAll(quotation)];
    if (within.length === 0) return [{ start: 0, end: text.length }];
    return within.map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
  }
  const pieces: Span[] = [];
  let start: number | null = beginsWithin ? 0 : null;
  for (const { 0: mark, index } of marks) {
    if (start === null) {
      if (mark !== '”') start = index + 1;
    } else if (mark !== '“') {
      pieces.push({ start, end: index });
      start = null;
    }
  }
  return start === null ? pieces : [...pieces, { start, end: text.length }];
}

function withoutMarks(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const lead = /^[\s"“”'‘’]*/.exec(piece)?.[0].length ?? 0;
  const words = piece.slice(lead).replace(/[\s"“”'‘’]+$/, '');
  return { start: start + lead, end: start + lead + words.length };
}

/** Four words or more between marks, or fewer that end in a stop; a term is neither. */
const quotation =
  /(?<![\p{L}\p{N}])[“"](?=\S)(?:[^“”"]*[,.!?…]|(?:[^“”"\s]+\s+){3,}[^“”"]*\S)[”"](?![\p{L}\p{N}])/gu;
