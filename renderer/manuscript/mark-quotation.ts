import type { Command } from 'prosemirror-state';
import { recordSelection } from '../ledger/quote-work.ts';
import { selectedWords } from './selected-words.ts';

/** Makes a quote record of the selected words, without the marks around them, and ties them to it. */
export const markQuotation: Command = (state, dispatch) => {
  if (selectedWords(state) === null) return false;
  return dispatch ? recordSelection() : true;
};
