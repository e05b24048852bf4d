import { Check, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Place } from '#shared/article/blocks.ts';
import type { Quote } from '#shared/article/ledger.ts';
import { joinSpoken } from '#shared/attribution/spoken-words.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { IconButton } from '../ui/button.tsx';
import { Card, CardActions } from './card.tsx';
import { offerUndo } from './offer-undo.ts';
import { QuoteForm } from './quote-form.tsx';
import { reveal } from './reveal.ts';
import { ShowInText } from './show-in-text.tsx';
import type { ArticleRead } from './use-article-read.ts';
import { wordDiff } from './word-diff.ts';
import styles from './card.module.css';

interface QuoteCardProps {
  readonly quote: Quote;
  /** Where the text holds its words. */
  readonly places: readonly Place[];
  readonly read: ArticleRead;
}

/** One quotation as it was said, and how its words stand in the text. */
export function QuoteCard({ quote, places, read }: QuoteCardProps) {
  const [open, setOpen] = useState(false);
  const readOnly = useReadOnly();
  const { edit } = useArticle.getState();
  const shade = read.attribution.shades.get(quote.outletId ?? quote.speakerId ?? '');

  return (
    <Card
      panel="quotes"
      id={quote.id}
      label={`Quotation: ${quote.words}`}
      shade={shade}
      onChoose={() => reveal(places, false)}
    >
      {open ? (
        <QuoteForm
          quote={quote}
          sources={read.article.sources}
          onDone={(changed) => {
            edit([{ kind: 'put quote', quote: changed }], 'Quotation changed');
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
          onDelete={() => {
            edit([{ kind: 'remove quote', id: quote.id }], 'Quotation deleted');
            offerUndo();
          }}
        />
      ) : (
        <>
          <blockquote className={styles['words']}>{quote.words}</blockquote>
          <p className={styles['sentence']}>{sentenceOf(quote, read)}</p>
          <Verbatim quote={quote} read={read} />
          <CardActions>
            <span className={styles['space']} />
            {readOnly ? null : (
              <IconButton size="small" label="Edit" onPress={() => setOpen(true)}>
                <Pencil aria-hidden />
              </IconButton>
            )}
            <ShowInText places={places} />
          </CardActions>
        </>
      )}
    </Card>
  );
}

/** "Derek Chollet, former Pentagon adviser · via AP · statement · on the record" */
function sentenceOf(quote: Quote, { article }: ArticleRead): React.ReactNode {
  const speaker = article.sources.find((source) => source.id === quote.speakerId);
  const outlet = article.sources.find((source) => source.id === quote.outletId);
  const rest = [outlet && `via ${outlet.name}`, quote.medium, quote.date, speaker?.terms].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  return (
    <>
      {speaker ? <strong>{speaker.name}</strong> : <em>Nobody named</em>}
      {speaker?.role ? `, ${speaker.role}` : ''}
      {rest.map((part) => ` · ${part}`)}
    </>
  );
}

/** Whether the words in the text are those of the record, and how they differ. */
function Verbatim({ quote, read }: Pick<QuoteCardProps, 'quote' | 'read'>) {
  const passages = (read.answer?.passages ?? []).filter(
    ({ kind, target }) => kind === 'quotation' && target === quote.id,
  );
  if (passages.length === 0) return <p className={styles['faint']}>Not in the text.</p>;
  const runs = wordDiff(
    joinSpoken([quote.words]),
    joinSpoken(passages.map((passage) => passage.text)),
  );
  if (runs === null) {
    return (
      <p className={styles['faint']}>
        <Check aria-hidden /> The text has these words.
      </p>
    );
  }
  return (
    <p className={styles['diff']}>
      <span className={styles['faint']}>The text differs: </span>
      {runs.map(({ kind, words }, index) => (
        <span key={index}>
          {kind === 'record' ? (
            <del>{words}</del>
          ) : kind === 'text' ? (
            <ins>{words}</ins>
          ) : (
            words
          )}{' '}
        </span>
      ))}
    </p>
  );
}
