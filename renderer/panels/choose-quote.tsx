import { useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { Search } from 'lucide-react';
import type { Quote, Source } from '#shared/article/ledger.ts';
import { likeliestFirst } from '../ledger/likeliest-quote.ts';
import { putQuoteIntoText, tieSelectionTo } from '../ledger/quote-work.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { Dialog } from '../ui/dialog.tsx';
import { QuotedWords } from './quoted-words.tsx';
import styles from './choose-quote.module.css';

/** Asks which record is meant: to put its words at the caret, or to tie the selected words to it. */
export function ChooseQuote() {
  const { dialog, closeDialog } = useInterface();
  const article = useArticle((state) => state.article);
  const asked = dialog === 'insert quote' || dialog === 'tie quote' ? dialog : null;
  if (asked === null || article === null) return null;
  const selected = useArticle.getState().bodyDesk?.selectedWords() ?? '';
  return (
    <Dialog
      title={asked === 'insert quote' ? 'Insert a quotation' : 'Which quotation is this?'}
      isOpen
      onClose={closeDialog}
    >
      {asked === 'tie quote' ? (
        <p className={styles['selected']}>
          <QuotedWords words={selected} />
        </p>
      ) : null}
      <Choices
        quotes={asked === 'tie quote' ? likeliestFirst(article.quotes, selected) : article.quotes}
        sources={article.sources}
        onChoose={(quote) => {
          closeDialog();
          if (asked === 'insert quote') putQuoteIntoText(quote.id);
          else tieSelectionTo(quote);
        }}
      />
    </Dialog>
  );
}

interface ChoicesProps {
  readonly quotes: readonly Quote[];
  readonly sources: readonly Source[];
  readonly onChoose: (quote: Quote) => void;
}

function Choices({ quotes, sources, onChoose }: ChoicesProps) {
  const [query, setQuery] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const nameOf = (id: string | null): string =>
    sources.find((source) => source.id === id)?.name ?? '';
  return (
    <Autocomplete
      inputValue={query}
      onInputChange={setQuery}
      filter={(text, words) => words.split(/\s+/).every((word) => contains(text, word))}
    >
      <SearchField aria-label="Quotation" autoFocus className={styles['search'] ?? ''}>
        <Search aria-hidden />
        <Input className={styles['input'] ?? ''} placeholder="Words or speaker" />
      </SearchField>
      <div className={styles['list']} tabIndex={0}>
        <Menu
          aria-label="Quotations"
          onAction={(key) => {
            const quote = quotes.find(({ id }) => id === key);
            if (quote) onChoose(quote);
          }}
          renderEmptyState={() => <p className={styles['nothing']}>No record is like that.</p>}
        >
          {quotes.map((quote) => {
            const speaker = nameOf(quote.speakerId);
            return (
              <MenuItem
                key={quote.id}
                id={quote.id}
                textValue={`${quote.words} ${speaker}`}
                className={styles['item'] ?? ''}
              >
                <span className={styles['words']}>
                  <QuotedWords words={quote.words} />
                </span>
                <span className={styles['speaker']}>
                  {speaker === '' ? 'Nobody named' : speaker}
                </span>
              </MenuItem>
            );
          })}
        </Menu>
      </div>
    </Autocomplete>
  );
}
