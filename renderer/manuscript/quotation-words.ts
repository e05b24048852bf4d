import type { EditorState, Transaction } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';
import { selectedWords } from './selected-words.ts';

/** A sentence with a quotation in it, as it is put into the text. */
export interface QuotedSentence {
  readonly quoteId: string;
  /** The quotation mark, and what stands before it. */
  readonly before: string;
  /** The words of the record: these are tied to it. */
  readonly words: string;
  /** The closing mark, and who says so. */
  readonly after: string;
}

/**
 * Puts the sentence behind the selection, parted from its neighbours by spaces, and the caret behind
 * it. Beside what holds no text (a picture) it becomes a paragraph of its own.
 */
export function putQuotation(tr: Transaction, sentence: QuotedSentence): void {
  const { quoteId, before, words, after } = sentence;
  const { $to } = tr.selection;
  const tied = articleBody.mark('quotation', { quoteId });
  const pieces = [
    articleBody.text(before),
    articleBody.text(words, [tied]),
    articleBody.text(after),
  ];
  if (!$to.parent.isTextblock) {
    tr.insert($to.pos, articleBody.node('paragraph', null, pieces));
    return;
  }
  const left = $to.parent.textBetween(0, $to.parentOffset, '\n', '\n');
  const right = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, '\n', '\n');
  const space = [articleBody.text(' ')];
  const nodes = [
    ...(/\S$/.test(left) ? space : []),
    ...pieces,
    ...(/^[\p{L}\p{N}"“‘]/u.test(right) ? space : []),
  ];
  const length = nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  tr.insert($to.pos, nodes);
  tr.setSelection(TextSelection.create(tr.doc, $to.pos + length)).scrollIntoView();
}

/** Ties the selected words to the record. False where there are none. */
export function tieSelected(state: EditorState, tr: Transaction, quoteId: string): boolean {
  const selected = selectedWords(state);
  if (selected === null) return false;
  const tied = articleBody.mark('quotation', { quoteId });
  for (const { from, to } of selected.pieces) tr.addMark(from, to, tied);
  return true;
}
