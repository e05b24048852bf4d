import type { ReactNode } from 'react';
import { creditedPhotos, photoCreditLine, sourcesLine } from '#shared/house/credit-lines.ts';
import type { PrintedLine } from '#shared/house/credit-lines.ts';
import { marksOf } from '#shared/house/house-style.ts';
import { printedCredits } from '../ledger/printed-credits.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import type { PanelName } from '../stores/interface.ts';
import { usePreferences } from '../stores/preferences.ts';
import { useReading } from '../stores/reading.ts';
import styles from './printed-lines.module.css';

/** The Sources and Photo credit lines at the foot of the article, made of its records as they stand. */
export function PrintedLines() {
  const form = usePreferences((state) => state.house.creditLines);
  const marks = usePreferences((state) => marksOf(state.house.quotationMarks).outer);
  const recordedSources = useArticle((state) => state.article?.sources);
  const recordedPhotos = useArticle((state) => state.article?.photos);
  const answer = useReading((state) => state.answer);
  if (!recordedSources || !recordedPhotos) return null;
  const { sources, photos, typed } = printedCredits(
    { sources: recordedSources, photos: recordedPhotos },
    answer,
  );
  if (sources.length + photos.length === 0) return null;
  const figures = answer?.figures ?? [];
  const nothing = answer !== null && creditedPhotos(photos, figures).length === 0;
  return (
    <footer className={styles['lines']} aria-label="As it will print">
      <Line
        line={sourcesLine(sources, form)}
        none={`${form.sourcesWord}: none listed yet`}
        panel="sources"
      />
      {photos.length === 0 ? null : (
        <Line
          line={photoCreditLine(photos, figures, form, marks)}
          none={`${form.photoWord}: ${nothing ? 'no picture is in the text' : 'none recorded yet'}`}
          panel="photos"
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
  readonly none: ReactNode;
  /** Where its records are. */
  readonly panel: PanelName;
}

function Line({ line, none, panel }: LineProps) {
  return (
    <p>
      {line === null ? (
        <em>{none}</em>
      ) : (
        <>
          <strong>{line.word}:</strong> {line.text}
        </>
      )}{' '}
      <button
        type="button"
        aria-label={`Edit the ${panel}`}
        onClick={() => useInterface.getState().showPanel(panel)}
      >
        Edit
      </button>
    </p>
  );
}
