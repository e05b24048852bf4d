import {
  acceptQuotations,
  openQuotations,
  recordSelection,
  sayNothingSelected,
} from '../ledger/quote-work.ts';
import { goToFinding } from '../panels/next-finding.ts';
import { isOpen, stepInProof } from '../proof/proof-work.ts';
import { useArticle } from '../stores/article.ts';
import { useChecksView } from '../stores/checks-view.ts';
import { useInterface } from '../stores/interface.ts';
import type { Command } from './command.ts';
import { canWriteText, hasArticle, articleOnDesk } from './conditions.ts';

/** What is done between the text and the ledger. */
export const attributionCommands: readonly Command[] = [
  {
    id: 'checks.next',
    group: 'Attribution',
    title: 'Go to the next finding',
    when: hasArticle,
    run: () => stepToFinding(1),
  },
  {
    id: 'checks.previous',
    group: 'Attribution',
    title: 'Go to the previous finding',
    when: hasArticle,
    run: () => stepToFinding(-1),
  },
  {
    id: 'checks.order',
    group: 'Attribution',
    title: 'List the findings by severity, or in reading order',
    when: hasArticle,
    run: () => {
      useChecksView.getState().toggleOrder();
      useInterface.getState().showPanel('checks');
    },
  },
  {
    id: 'quotes.record',
    group: 'Attribution',
    title: 'Record the selected words as a quotation',
    when: canWriteText,
    run: () => void recordSelection(),
  },
  {
    id: 'quotes.acceptAll',
    group: 'Attribution',
    title: 'Accept all quotations found in the text',
    when: () => canWriteText() && openQuotations().length > 0,
    run: () => {
      acceptQuotations(openQuotations());
      useInterface.getState().showPanel('quotes');
    },
  },
  {
    id: 'quotes.insert',
    group: 'Attribution',
    title: 'Insert a quotation at the caret…',
    when: hasQuotes,
    run: () => useInterface.getState().openDialog('insert quote'),
  },
  {
    id: 'quotes.tie',
    group: 'Attribution',
    title: 'Tie the selected words to a quotation…',
    when: hasQuotes,
    run: () => {
      const { bodyDesk } = useArticle.getState();
      if ((bodyDesk?.selectedWords() ?? null) === null) sayNothingSelected();
      else useInterface.getState().openDialog('tie quote');
    },
  },
];

/** Among the entries of the proof where that is read. */
function stepToFinding(step: 1 | -1): void {
  if (useInterface.getState().proof) stepInProof(step, isOpen);
  else goToFinding(step);
}

function hasQuotes(): boolean {
  return canWriteText() && (articleOnDesk()?.quotes.length ?? 0) > 0;
}
