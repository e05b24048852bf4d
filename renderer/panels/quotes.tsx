import { Check, MessageSquareQuote } from 'lucide-react';
import { useMemo, useState } from 'react';
import { shortcutOf } from '../commands/shortcut.ts';
import { recordCounts } from '../ledger/record-counts.ts';
import { acceptQuotations } from '../ledger/quote-work.ts';
import { everyQuote, isShown, quoteEntries } from '../ledger/quote-entries.ts';
import type { QuoteEntry } from '../ledger/quote-entries.ts';
import { useReadOnly } from '../stores/library.ts';
import { useSelection } from '../stores/selection.ts';
import { Button } from '../ui/button.tsx';
import { CardList } from './card-list.tsx';
import { Empty } from './empty.tsx';
import { PanelHead } from './panel-head.tsx';
import { QuoteCard } from './quote-card.tsx';
import { QuoteFilters } from './quote-filters.tsx';
import { QuoteGhost } from './quote-ghost.tsx';
import type { ArticleRead } from './use-article-read.ts';
import styles from './panels.module.css';

/** The quotations of the article: records and the reader's proposals, in reading order. */
export function Quotes(read: ArticleRead) {
  const { article, answer, quoteProposals } = read;
  const { quotes, sources } = article;
  const entries = useMemo(
    () => quoteEntries(quotes, answer?.passages ?? null, quoteProposals),
    [quotes, answer, quoteProposals],
  );
  const [filter, setFilter] = useState(everyQuote);
  const chosen = useSelection((state) => state.chosen);
  const readOnly = useReadOnly();

  if (entries.length === 0) {
    return (
      <Empty Icon={MessageSquareQuote} title="No quotations yet">
        Write what somebody said in quotation marks, and it shows here with its speaker. Or select
        words in the text and record them with {shortcutOf('quotes.record')}.
      </Empty>
    );
  }
  const nameOf = (id: string | null): string =>
    sources.find((source) => source.id === id)?.name ?? '';
  const shown = entries.filter((entry) => isShown(entry, filter, nameOf));
  const waiting = shown.flatMap((entry) =>
    entry.kind === 'ghost' ? [entry.proposal.quotation] : [],
  );
  const loose = shown.filter(isLoose);
  const inText = shown.filter((entry) => !isLoose(entry));
  const isChosen = (entry: QuoteEntry): boolean => idOf(entry) === chosen?.id;
  const cardOf = (entry: QuoteEntry) =>
    entry.kind === 'record' ? (
      <QuoteCard entry={entry} read={read} />
    ) : (
      <QuoteGhost
        quotation={entry.proposal.quotation}
        shade={read.attribution.quotations.get(entry.proposal.key)}
        onAccept={acceptQuotations}
      />
    );
  return (
    <>
      <PanelHead text={recordCounts(quotes.length, quoteProposals.length)}>
        {waiting.length > 0 && !readOnly ? (
          <Button
            size="small"
            icon={<Check aria-hidden />}
            onPress={() => acceptQuotations(waiting)}
          >
            Accept all
          </Button>
        ) : null}
      </PanelHead>
      {entries.length > 1 ? (
        <QuoteFilters entries={entries} nameOf={nameOf} filter={filter} onChange={setFilter} />
      ) : null}
      {shown.length === 0 ? (
        <p className={styles['reading']}>
          No quotation is like that.{' '}
          <Button size="small" variant="quiet" onPress={() => setFilter(everyQuote)}>
            Show all
          </Button>
        </p>
      ) : null}
      <CardList items={inText} keyOf={idOf} needed={inText.findIndex(isChosen)}>
        {cardOf}
      </CardList>
      {loose.length > 0 ? (
        <section className={styles['group']}>
          <h3 className={styles['groupTitle']}>
            Not in the text <span className={styles['groupCount']}>{loose.length}</span>
          </h3>
          <CardList items={loose} keyOf={idOf} needed={loose.findIndex(isChosen)}>
            {cardOf}
          </CardList>
        </section>
      ) : null}
    </>
  );
}

/** Whether the words are known to be nowhere in the text. */
function isLoose(entry: QuoteEntry): boolean {
  return entry.kind === 'record' && entry.state === 'loose';
}

/** The record's id, or the key of what the reader proposes. */
function idOf(entry: QuoteEntry): string {
  return entry.kind === 'record' ? entry.quote.id : entry.proposal.key;
}
