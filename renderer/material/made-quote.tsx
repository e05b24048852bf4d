import { PanelRight, TextCursorInput, Undo2 } from 'lucide-react';
import { putQuoteIntoText } from '../ledger/quote-work.ts';
import { QuotedWords } from '../panels/quoted-words.tsx';
import { useArticle } from '../stores/article.ts';
import { useMaterial } from '../stores/material.ts';
import { useSelection } from '../stores/selection.ts';
import { Button } from '../ui/button.tsx';
import styles from './viewer.module.css';

interface MadeQuoteProps {
  /** The record that was just made; `null` before one was. */
  readonly id: string | null;
  readonly onDone: () => void;
}

/** What can be done next with a quotation that was just taken from the material. */
export function MadeQuote({ id, onDone }: MadeQuoteProps) {
  const quote = useArticle((state) => state.article?.quotes.find((each) => each.id === id));
  const speaker = useArticle((state) =>
    state.article?.sources.find((source) => source.id === quote?.speakerId),
  );
  const last = useArticle((state) => state.lastEdit);
  return (
    <div role="status" className={styles['made']}>
      {quote ? (
        <>
          <p>
            <strong>Recorded:</strong>{' '}
            <span className={styles['madeWords']}>
              <QuotedWords words={quote.words} />
            </span>{' '}
            {speaker ? speaker.name : 'Nobody named as the speaker.'}
          </p>
          <div className={styles['madeActions']}>
            <Button
              size="small"
              variant="primary"
              icon={<TextCursorInput aria-hidden />}
              onPress={() => {
                putQuoteIntoText(quote.id);
                onDone();
              }}
            >
              Insert at the caret
            </Button>
            <Button
              size="small"
              icon={<PanelRight aria-hidden />}
              onPress={() => {
                useMaterial.getState().close();
                useSelection.getState().choose({ panel: 'quotes', id: quote.id });
              }}
            >
              Show its card
            </Button>
            {last ? (
              <Button
                size="small"
                variant="quiet"
                icon={<Undo2 aria-hidden />}
                onPress={() => {
                  useArticle.getState().undoEdit();
                  onDone();
                }}
              >
                Undo
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </div>
  );
}
