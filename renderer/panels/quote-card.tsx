import { Ellipsis, Link2, Merge, Pencil, TextCursorInput, Trash2, Unlink } from 'lucide-react';
import { useState } from 'react';
import { viaOutlet } from '#shared/article/ledger.ts';
import type { Quote } from '#shared/article/ledger.ts';
import { carriedBy } from '#shared/attribution/outlets.ts';
import { shortcutOf } from '../commands/shortcut.ts';
import { quoteDragType } from '../ledger/quote-drag.ts';
import type { QuoteEntry } from '../ledger/quote-entries.ts';
import { mergeQuotes, putQuoteIntoText, tieSelectionTo, untieQuote } from '../ledger/quote-work.ts';
import { termsName } from '../ledger/terms-name.ts';
import { QuoteSpot } from '../material/quote-spot.tsx';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import type { MenuChoice } from '../ui/menu.tsx';
import { Card, CardActions } from './card.tsx';
import { offerUndo } from './offer-undo.ts';
import { QuoteForm } from './quote-form.tsx';
import { QuotedWords } from './quoted-words.tsx';
import { reveal } from './reveal.ts';
import { ShowInText } from './show-in-text.tsx';
import type { ArticleRead } from './use-article-read.ts';
import { useOpenForm } from './use-form.ts';
import { VerbatimDiff, VerbatimMark } from './verbatim.tsx';
import { dotted } from '../ui/dotted.ts';
import styles from './card.module.css';

interface QuoteCardProps {
  readonly entry: Extract<QuoteEntry, { kind: 'record' }>;
  readonly read: ArticleRead;
  /** For reading: all that the record rests on is shown, and nothing is changed here. */
  readonly isProof?: boolean;
}

/** One quotation as it was said, and how its words stand in the text. */
export function QuoteCard({ entry, read, isProof = false }: QuoteCardProps) {
  const { quote, places } = entry;
  const form = useOpenForm(`quote ${quote.id}`);
  const readOnly = useReadOnly() || isProof;
  const isOpen = form.isOpen && !readOnly;
  const { edit } = useArticle.getState();
  const shade = read.attribution.shades.get(quote.outletId ?? quote.speakerId ?? '');

  return (
    <Card
      panel="quotes"
      id={quote.id}
      label={`Quotation: ${quote.words}`}
      shade={shade}
      onChoose={() => reveal(places, false)}
      drag={
        isOpen || readOnly ? undefined : { type: quoteDragType, data: quote.id, text: quote.words }
      }
    >
      {isOpen ? (
        <QuoteForm
          form={form.name}
          quote={quote}
          sources={read.article.sources}
          onDone={(changed) => {
            edit([{ kind: 'put quote', quote: changed }], 'Quotation changed');
            form.close();
          }}
          onCancel={form.close}
          onDelete={() => {
            form.close();
            remove(quote);
          }}
        />
      ) : (
        <>
          <blockquote className={styles['words']}>
            <QuotedWords words={quote.words} />
          </blockquote>
          <p className={styles['sentence']}>{sentenceOf(quote, read)}</p>
          <Standing entry={entry} readOnly={readOnly} isProof={isProof} />
          <QuoteSpot quote={quote} sources={read.article.sources} hasExcerpt={isProof} />
          {readOnly ? (
            <CardActions>
              <span className={styles['space']} />
              <ShowInText places={places} />
            </CardActions>
          ) : (
            <Actions entry={entry} onEdit={form.open} />
          )}
        </>
      )}
    </Card>
  );
}

interface ActionsProps extends Pick<QuoteCardProps, 'entry'> {
  readonly onEdit: () => void;
}

function Actions({ entry, onEdit }: ActionsProps) {
  const { quote, places, state, twin } = entry;
  const insert: MenuChoice = {
    id: 'insert',
    label: 'Insert at the caret',
    icon: <TextCursorInput aria-hidden />,
    shortcut: shortcutOf('quotes.insert'),
    run: () => putQuoteIntoText(quote.id),
  };
  const tie: MenuChoice = {
    id: 'tie',
    label: 'Tie to the selected words',
    icon: <Link2 aria-hidden />,
    shortcut: shortcutOf('quotes.tie'),
    run: () => void tieSelectionTo(quote),
  };
  const untie: MenuChoice = {
    id: 'untie',
    label: 'Untie from the text',
    icon: <Unlink aria-hidden />,
    disabled: places.length === 0,
    run: () => untieQuote(quote),
  };
  const deletion: MenuChoice = {
    id: 'delete',
    label: 'Delete the record',
    icon: <Trash2 aria-hidden />,
    danger: true,
    run: () => remove(quote),
  };
  return (
    <CardActions>
      {state === 'loose' ? (
        <Button
          size="small"
          icon={<TextCursorInput aria-hidden />}
          onPress={() => putQuoteIntoText(quote.id)}
        >
          Put it back at the caret
        </Button>
      ) : null}
      {twin ? (
        <Button size="small" icon={<Merge aria-hidden />} onPress={() => mergeQuotes(twin, quote)}>
          Merge with the same words
        </Button>
      ) : null}
      <span className={styles['space']} />
      <IconButton size="small" label="Edit" onPress={onEdit}>
        <Pencil aria-hidden />
      </IconButton>
      <ShowInText places={places} />
      <MenuButton label="The quotation" groups={[[insert, tie, untie], [deletion]]}>
        <IconButton size="small" label="More">
          <Ellipsis aria-hidden />
        </IconButton>
      </MenuButton>
    </CardActions>
  );
}

function remove({ id }: Quote): void {
  useArticle.getState().edit([{ kind: 'remove quote', id }], 'Quotation deleted');
  offerUndo();
}

/** "Derek Chollet, former Pentagon adviser · via AP · statement · on the record" */
function sentenceOf(quote: Quote, { article }: ArticleRead): React.ReactNode {
  const speaker = article.sources.find((source) => source.id === quote.speakerId);
  const outlet = article.sources.find((source) => source.id === quote.outletId);
  const via = viaOutlet(speaker?.name, outlet?.name);
  const rest = [
    via && `${carriedBy(via)} ${via}`,
    quote.medium,
    quote.date,
    speaker && termsName(speaker.terms),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  return (
    <>
      {speaker ? <strong>{speaker.name}</strong> : <em>Nobody named</em>}
      {speaker?.role ? `, ${speaker.role}` : ''}
      {dotted(['', ...rest])}
    </>
  );
}

interface StandingProps extends Pick<QuoteCardProps, 'entry' | 'isProof'> {
  readonly readOnly: boolean;
}

/** Whether the words in the text are those of the record, and how they differ. */
function Standing({ entry, readOnly, isProof = false }: StandingProps) {
  const { state, passages, quote } = entry;
  const [asked, setShown] = useState(false);
  const shown = asked || isProof;
  if (state === null) return null;
  const differs = state !== 'exact' && state !== 'loose';
  const texts = passages.map(({ text }) => text);
  return (
    <>
      <div className={styles['standing']}>
        <VerbatimMark state={state} />
        {differs && !isProof ? (
          <button
            type="button"
            className={styles['disclosure']}
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide the words' : 'Compare the words'}
          </button>
        ) : null}
      </div>
      {differs && shown ? (
        <>
          <VerbatimDiff words={quote.words} passages={texts} />
          {readOnly || passages.length !== 1 ? null : <TakeWords entry={entry} />}
        </>
      ) : null}
    </>
  );
}

/** Two ways to bring record and text together again. */
function TakeWords({ entry }: Pick<QuoteCardProps, 'entry'>) {
  const { quote, passages } = entry;
  const [passage] = passages;
  const { edit } = useArticle.getState();
  if (!passage) return null;
  return (
    <CardActions>
      <Button
        size="small"
        onPress={() => {
          edit(
            [{ kind: 'replace text', place: passage.place, text: quote.words }],
            'Words of the record put into the text',
          );
          offerUndo();
        }}
      >
        Write them as recorded
      </Button>
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          const changed = { ...quote, words: passage.text.replace(/,\s*$/, '') };
          edit([{ kind: 'put quote', quote: changed }], 'Words of the text recorded');
          offerUndo();
        }}
      >
        Record the text’s words
      </Button>
    </CardActions>
  );
}
