import { Check, MessageSquareQuote } from 'lucide-react';
import { v7 as newId } from 'uuid';
import type { Place } from '#shared/article/blocks.ts';
import type { Quote } from '#shared/article/ledger.ts';
import type { Quotation } from '#shared/attribution/reading.ts';
import { onMac, shortcutText } from '../commands/shortcut.ts';
import { acceptQuotes } from '../reading/proposals.ts';
import type { QuoteProposal } from '../reading/proposals.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from './empty.tsx';
import { PanelHead } from './panel-head.tsx';
import { QuoteCard } from './quote-card.tsx';
import { QuoteGhost } from './quote-ghost.tsx';
import type { ArticleRead } from './use-article-read.ts';
import styles from './panels.module.css';

const recordKeys = { mod: true, alt: true, key: 'q' };

type Entry =
  | { readonly kind: 'record'; readonly quote: Quote; readonly places: readonly Place[] }
  | { readonly kind: 'ghost'; readonly proposal: QuoteProposal; readonly places: readonly Place[] };

/** The quotations of the article: records and the reader's proposals, in reading order. */
export function Quotes(read: ArticleRead) {
  const { article, quoteProposals } = read;
  const entries = entriesOf(read);
  const readOnly = useReadOnly();
  const accept = (quotations: readonly Quotation[]): void => {
    const label = quotations.length === 1 ? 'Quotation recorded' : 'Quotations recorded';
    useArticle.getState().edit(acceptQuotes(quotations, article, newId), label);
  };

  if (entries.length === 0) {
    return (
      <Empty Icon={MessageSquareQuote} title="No quotations yet">
        Write what somebody said in quotation marks, and it shows here with its speaker. Or select
        words in the text and record them with {shortcutText(recordKeys, onMac())}.
      </Empty>
    );
  }
  return (
    <>
      <PanelHead
        text={`${article.quotes.length} recorded, ${quoteProposals.length} found in the text`}
      >
        {quoteProposals.length > 0 && !readOnly ? (
          <Button
            size="small"
            icon={<Check aria-hidden />}
            onPress={() => accept(quoteProposals.map(({ quotation }) => quotation))}
          >
            Accept all
          </Button>
        ) : null}
      </PanelHead>
      <ul className={styles['cards']}>
        {entries.map((entry) =>
          entry.kind === 'record' ? (
            <QuoteCard key={entry.quote.id} quote={entry.quote} places={entry.places} read={read} />
          ) : (
            <QuoteGhost
              key={entry.proposal.key}
              quotation={entry.proposal.quotation}
              shade={read.attribution.quotations.get(entry.proposal.key)}
              onAccept={() => accept([entry.proposal.quotation])}
            />
          ),
        )}
      </ul>
    </>
  );
}

/** In the order of the text; records without a passage come last. */
function entriesOf({ article, answer, quoteProposals }: ArticleRead): readonly Entry[] {
  const passages = (answer?.passages ?? []).filter((passage) => passage.kind === 'quotation');
  const records = article.quotes.map((quote): Entry => {
    const places = passages.filter((p) => p.target === quote.id).map((p) => p.place);
    return { kind: 'record', quote, places };
  });
  const ghosts = quoteProposals.map((proposal): Entry => ({
    kind: 'ghost',
    proposal,
    places: proposal.quotation.parts,
  }));
  return [...records, ...ghosts].sort((a, b) => orderOf(a) - orderOf(b));
}

function orderOf({ places }: Entry): number {
  const [first] = places;
  return first ? first.block * 1e6 + first.start : Number.MAX_SAFE_INTEGER;
}
