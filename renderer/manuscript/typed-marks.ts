import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { EditorState, Plugin } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';
import { marksOf } from '#shared/house/house-style.ts';
import type { QuotationStyle } from '#shared/house/house-style.ts';
import { secondThought, typedMark } from '#shared/house/typed-marks.ts';
import type { MarkKey } from '#shared/house/typed-marks.ts';

/** What typing makes of straight marks, hyphens and dots. */
export interface Typography {
  readonly quotationMarks: QuotationStyle;
  /** " and ' become the house's marks. */
  readonly smartMarks: boolean;
  /** -- becomes a dash, ... an ellipsis. */
  readonly smartDashes: boolean;
}

/**
 * Typed marks in the house's style. Within words that another said or wrote everything stays as typed:
 * there a mark of ours would be a change of theirs. Backspace or Undo right after takes one back.
 */
export function typedMarks(typography: () => Typography): Plugin {
  return inputRules({
    rules: [
      new InputRule(/["']$/, (state, match, start, end) => {
        const { smartMarks, quotationMarks } = typography();
        if (!smartMarks || isVerbatim(state, start)) return null;
        const { before, after } = around(state, start, end);
        const key: MarkKey = match[0] === '"' ? '"' : "'";
        const mark = typedMark(key, before, after, marksOf(quotationMarks));
        return state.tr.insertText(mark, start, end);
      }),
      new InputRule(/[‘′][\p{L}\p{N}]{0,7}[^‘′]$/u, (state, match, start, end) => {
        const { smartMarks, quotationMarks } = typography();
        // What was typed is not in the document yet; what it replaces hides where it begins.
        const typed = match[0].slice(end - start);
        if (!smartMarks || !state.selection.empty || typed === '') return null;
        const { before } = around(state, end, end);
        const offset = secondThought(before + typed, marksOf(quotationMarks));
        if (offset === null) return null;
        const at = end - before.length + offset;
        return isVerbatim(state, at)
          ? null
          : state.tr.insertText(typed, end).insertText('’', at, at + 1);
      }),
      typedSign(/[^\s-](?: )?(--)$/, '—'),
      typedSign(/(?<!\.)(\.\.\.)$/, '…'),
    ],
  });

  /** A sign for the characters of the first group, which end with the one typed. */
  function typedSign(pattern: RegExp, sign: string): InputRule {
    return new InputRule(pattern, (state, match, start, end) => {
      const from = start + match[0].length - (match[1]?.length ?? 0);
      if (!typography().smartDashes || isVerbatim(state, from)) return null;
      return state.tr.insertText(sign, from, end);
    });
  }
}

/** Words of a quotation that has a record, and a block quotation: another's, to the letter. */
function isVerbatim(state: EditorState, position: number): boolean {
  const $at = state.doc.resolve(position);
  if ($at.marks().some((mark) => mark.type === articleBody.marks.quotation)) return true;
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    if ($at.node(depth).type === articleBody.nodes.block_quote) return true;
  }
  return false;
}

function around(
  state: EditorState,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const $start = state.doc.resolve(start);
  const { parent, parentOffset } = $start;
  const to = state.doc.resolve(end).parentOffset;
  return {
    before: parent.textBetween(0, parentOffset, null, '\n'),
    after: parent.textBetween(Math.max(parentOffset, to), parent.content.size, null, '\n'),
  };
}
