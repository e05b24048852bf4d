import { ago, moment } from '../library/when.ts';
import { Card, CardActions } from '../panels/card.tsx';
import { Decision } from '../panels/decision.tsx';
import { useReadOnly } from '../stores/library.ts';
import { useNotes } from '../stores/notes.ts';
import type { SuggestionNote } from '../stores/notes.ts';
import { settleSuggestions } from './commands.ts';
import { shownWords } from './suggestion-notes.ts';
import styles from './notes.module.css';

/** What somebody suggests, and the decision about it. */
export function SuggestionCard({ suggestion }: { readonly suggestion: SuggestionNote }) {
  const { id, by, at, deleted, inserted } = suggestion;
  const readOnly = useReadOnly();
  return (
    <Card
      panel="notes"
      id={id}
      label={`Suggestion of ${by}`}
      onChoose={() => useNotes.getState().desk?.reveal(id, false)}
    >
      <p className={styles['signed']}>
        <strong>{by}</strong>
        <time dateTime={at} title={moment(at)}>
          {ago(at, new Date())}
        </time>
      </p>
      <button
        type="button"
        className={styles['change']}
        aria-label="Show the suggestion in the text"
        onClick={() => useNotes.getState().desk?.reveal(id, true)}
      >
        {deleted === '' ? null : <del>{shownWords(deleted)}</del>}{' '}
        {inserted === '' ? null : <ins>{shownWords(inserted)}</ins>}
        {deleted === '' && inserted === '' ? <em>An empty paragraph</em> : null}
      </button>
      {readOnly ? null : (
        <CardActions>
          <Decision
            refusal="Reject"
            onAccept={() => settleSuggestions([id], 'accept')}
            onRefuse={() => settleSuggestions([id], 'reject')}
          />
        </CardActions>
      )}
    </Card>
  );
}
