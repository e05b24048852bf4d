import type { ReactNode } from 'react';
import { noteKindOf, noteNames, printsAbove } from '#shared/article/corrections.ts';
import { creditedPhotos, photoCreditLine, sourcesLine } from '#shared/house/credit-lines.ts';
import type { PrintedLine } from '#shared/house/credit-lines.ts';
import { printedDay } from '#shared/house/printed-day.ts';
import { marksOf } from '#shared/house/house-style.ts';
import { printedCredits } from '../ledger/printed-credits.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { usePreferences } from '../stores/preferences.ts';
import { useReading } from '../stores/reading.ts';
import { useTextReadOnly } from '../stores/text-access.ts';
import styles from './printed-lines.module.css';

/** The foot of the article: its corrections, and the Sources and Photo credit lines made of its records. */
export function PrintedLines() {
  const form = usePreferences((state) => state.house.creditLines);
  const marks = usePreferences((state) => marksOf(state.house.quotationMarks).outer);
  const dates = usePreferences((state) => state.house.dates);
  const recordedSources = useArticle((state) => state.article?.sources);
  const recordedPhotos = useArticle((state) => state.article?.photos);
  const corrections = useArticle((state) => state.article?.corrections) ?? [];
  const language = useArticle((state) => state.article?.language) ?? 'en';
  const answer = useReading((state) => state.answer);
  if (!recordedSources || !recordedPhotos) return null;
  const { sources, photos, typed } = printedCredits(
    { sources: recordedSources, photos: recordedPhotos },
    answer,
  );
  if (corrections.length + sources.length + photos.length === 0) return null;
  const notes = corrections
    .map((note) => ({ ...note, kind: noteKindOf(note) }))
    .toSorted((a, b) => Number(printsAbove(b.kind)) - Number(printsAbove(a.kind)));
  const figures = (answer?.figures ?? []).map(({ photoId }) => photoId);
  const typedPhotos = photos.filter((photo) => !recordedPhotos.includes(photo));
  const nothing = answer !== null && creditedPhotos(recordedPhotos, figures).length === 0;
  return (
    <footer className={styles['lines']} aria-label="As it will print">
      {notes.map((note) => (
        <Line
          key={note.id}
          line={{
            word: `${noteNames[note.kind].one}${printsAbove(note.kind) ? ', above the text' : ''}`,
            text: `${printedDay(note.at, language, dates)}: ${note.text}`,
          }}
          edited={note.kind}
          onEdit={() => useInterface.getState().openDialog('correction', [note.id])}
        />
      ))}
      {sources.length + photos.length === 0 ? null : (
        <Line
          line={sourcesLine(sources, form)}
          none={`${form.sourcesWord}: none listed yet`}
          edited="sources"
          onEdit={() => useInterface.getState().showPanel('sources')}
        />
      )}
      {photos.length === 0 ? null : (
        <Line
          line={photoCreditLine(recordedPhotos, figures, form, marks, typedPhotos)}
          none={`${form.photoWord}: ${nothing ? 'no picture is in the text' : 'none recorded yet'}`}
          edited="photos"
          onEdit={() => useInterface.getState().showPanel('photos')}
        />
      )}
      {typed ? (
        <p className={styles['note']}>What you list in a line of the text prints here, once.</p>
      ) : null}
    </footer>
  );
}

interface LineProps {
  readonly line: PrintedLine | null;
  readonly none?: ReactNode;
  /** What it is made of. */
  readonly edited: string;
  readonly onEdit: () => void;
}

function Line({ line, none, edited, onEdit }: LineProps) {
  const readOnly = useTextReadOnly();
  return (
    <p>
      {line === null ? (
        <em>{none}</em>
      ) : (
        <>
          <strong>{line.word}:</strong> {line.text}
        </>
      )}{' '}
      {readOnly ? null : (
        <button type="button" aria-label={`Edit the ${edited}`} onClick={onEdit}>
          Edit
        </button>
      )}
    </p>
  );
}
