import { v7 as newId } from 'uuid';
import type { Article } from '#shared/article/article.ts';
import { makeQuote } from '#shared/article/ledger.ts';
import type { Quote } from '#shared/article/ledger.ts';
import type { Quotation } from '#shared/attribution/reading.ts';
import { mergedQuote } from '#shared/article/merge-records.ts';
import { marksOf } from '#shared/house/house-style.ts';
import { offerUndo } from '../panels/offer-undo.ts';
import { onceFor } from '../reading/once-for.ts';
import { acceptQuotes, quoteProposals } from '../reading/proposals.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { usePreferences } from '../stores/preferences.ts';
import { useReading } from '../stores/reading.ts';
import { useSelection } from '../stores/selection.ts';
import { quotedSentence } from './quoted-sentence.ts';

/**
 * Makes a record of the selected words and ties them to it, with the speaker and the outlet that the
 * text gives them; of several quotations among them, one of each. False where none are selected.
 */
export function recordSelection(): boolean {
  const { article, bodyDesk } = useArticle.getState();
  const words = bodyDesk?.selectedWords() ?? null;
  if (!article || !bodyDesk || words === null) return sayNothingSelected();
  const { answer } = useReading.getState();
  const proposed = openQuotations();
  const among = (answer?.reading.quotations ?? []).filter(
    ({ kind, said }) => kind !== 'indirect' && said.every((place) => bodyDesk.isSelected(place)),
  );
  const read =
    among.length > 1
      ? proposed.filter((quotation) => among.includes(quotation))
      : proposed.filter((quotation) => isSaid(quotation, words));
  // The same words said twice are told apart by where they are selected alone.
  if (read[0] && (among.length > 1 || read.length === 1)) {
    const [{ spoken }] = read;
    acceptQuotations(read);
    const quotes = useArticle.getState().article?.quotes ?? [];
    const recorded = quotes.find((quote) => quote.words === spoken);
    if (recorded) useSelection.getState().choose({ panel: 'quotes', id: recorded.id });
    return true;
  }
  const quote = makeQuote({ id: newId(), words });
  if (tie(quote, 'Quotation recorded')) offerUndo();
  useSelection.getState().choose({ panel: 'quotes', id: quote.id });
  return true;
}

/** Once, since the palette asks at each letter. */
const openIn = onceFor((article: Article, answer) =>
  quoteProposals(answer, article).map(({ quotation }) => quotation),
);

/** The quotations that the reader found and nobody has answered. */
export function openQuotations(): readonly Quotation[] {
  const { article } = useArticle.getState();
  const { answer } = useReading.getState();
  return article === null || answer === null ? [] : openIn(article, answer);
}

/** The reader found the same words, whatever stop they end in. */
function isSaid({ spoken }: Quotation, words: string): boolean {
  const bare = (text: string): string => text.replace(/[\s.,]+$/, '');
  return bare(spoken) === bare(words);
}

/** Makes records of what the reader found, with speakers and outlets. */
export function acceptQuotations(quotations: readonly Quotation[]): void {
  const { article, edit } = useArticle.getState();
  if (article === null) return;
  const label = quotations.length === 1 ? 'Quotation recorded' : 'Quotations recorded';
  const unnamed = useReading.getState().answer?.reading.unnamed ?? [];
  edit(acceptQuotes(quotations, article, newId, unnamed), label);
}

/** Ties the selected words to a record that is there. False where none are selected. */
export function tieSelectionTo(quote: Quote): boolean {
  const { bodyDesk } = useArticle.getState();
  if ((bodyDesk?.selectedWords() ?? null) === null) return sayNothingSelected();
  tie(quote, 'Words tied to the record');
  offerUndo();
  useSelection.getState().choose({ panel: 'quotes', id: quote.id });
  return true;
}

/** Words belong to one record at a time. True where they were taken from another, which is said. */
function tie(quote: Quote, done: string): boolean {
  const { bodyDesk, tieSelection } = useArticle.getState();
  const isTaken = bodyDesk?.quotesInSelection().some((id) => id !== quote.id) === true;
  const label = isTaken ? `${done}; the words belonged to another record, which is kept` : done;
  tieSelection(quote, label);
  return isTaken;
}

/** Puts the words of a record into the text at the caret, with their marks and who says them. */
export function putQuoteIntoText(quoteId: string): void {
  const { article, putQuotation } = useArticle.getState();
  const quote = article?.quotes.find((record) => record.id === quoteId);
  if (!article || !quote) return;
  const speaker = article.sources.find((source) => source.id === quote.speakerId);
  const named = useReading.getState().reading?.quotations ?? [];
  const introduced = named.some(({ speaker: known }) => known?.name === speaker?.name);
  const marks = marksOf(usePreferences.getState().house.quotationMarks);
  putQuotation(quotedSentence(quote, { marks, introduced, sources: article.sources }));
  offerUndo();
  useSelection.getState().choose({ panel: 'quotes', id: quoteId });
}

/** Makes one record of two; the passages of both are then of the first. */
export function mergeQuotes(kept: Quote, other: Quote): void {
  useArticle.getState().edit(
    [
      { kind: 'put quote', quote: mergedQuote(kept, other) },
      { kind: 'merge quote', id: other.id, into: kept.id },
    ],
    'Quotations merged',
  );
  offerUndo();
}

/** Unties every passage of the record, which stays. */
export function untieQuote({ id }: Quote): void {
  useArticle.getState().edit([{ kind: 'unlink quote', quoteId: id }], 'Words untied');
  offerUndo();
}

/** Says why nothing happened. */
export function sayNothingSelected(): false {
  useInterface.getState().notify('Select words within one paragraph of the text first.');
  return false;
}
