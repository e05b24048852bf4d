import type { Command } from 'prosemirror-state';
import { closeHistory } from 'prosemirror-history';
import { v7 as newId } from 'uuid';
import { articleBody } from '#shared/article/body.ts';
import { makeQuote } from '#shared/article/ledger.ts';
import { joinSpoken } from '#shared/attribution/spoken-words.ts';
import { useArticle } from '../stores/article.ts';
import { useSelection } from '../stores/selection.ts';
import { RecordsStep } from './records-step.ts';

/** Makes a quote record of the selected words, without the marks around them, and ties them to it. */
export const markQuotation: Command = (state, dispatch) => {
  const { article } = useArticle.getState();
  const { from, to, $from, $to } = state.selection;
  const selected = state.doc.textBetween(from, to, '\n', '\n');
  const lead = /^[\s"“”'‘’]*/.exec(selected)?.[0].length ?? 0;
  const words = selected.slice(lead).replace(/[\s"“”'‘’]+$/, '');
  if (!article || words === '' || !$from.sameParent($to)) return false;
  if (!dispatch) return true;
  const quote = makeQuote({ id: newId(), words: joinSpoken([words]) });
  const mark = articleBody.mark('quotation', { quoteId: quote.id });
  const start = from + lead;
  const tr = closeHistory(state.tr).addMark(start, start + words.length, mark);
  tr.step(new RecordsStep({ quotes: article.quotes }, { quotes: [...article.quotes, quote] }));
  dispatch(tr);
  useSelection.getState().choose({ panel: 'quotes', id: quote.id });
  return true;
};
