import { parseQuery } from '#shared/search/query.ts';
import { Button as PlainButton } from 'react-aria-components';
import { useInterface } from '../stores/interface.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { useLibrary, useReadOnly } from '../stores/library.ts';
import { Banner } from '../ui/banner.tsx';
import styles from './list-states.module.css';

/** How the search stands: how many it found, how far it has read, what went wrong. */
export function SearchStanding({ shown }: { readonly shown: number }) {
  const { answer, answered, searchError } = useLibraryView();
  const openDialog = useInterface((state) => state.openDialog);
  const readOnly = useReadOnly();
  if (searchError) {
    return (
      <div className={styles['standing']}>
        <Banner tone="warning">{searchError.message}</Banner>
      </div>
    );
  }
  if (!answer || shown === 0) return null;
  const { near, progress } = answer;
  return (
    <div className={styles['standing']}>
      <p role="status">
        {shown === 1 ? 'One article' : `${shown.toLocaleString('en')} articles`}
        {near ? `, spelled nearly like “${wordsOf(answered)}”` : null}
        {progress ? ` so far: ${share(progress)} of the library is read` : null}
      </p>
      {readOnly ? null : (
        <PlainButton className={styles['keep'] ?? ''} onPress={() => openDialog('keep filter')}>
          Keep this search
        </PlainButton>
      )}
    </div>
  );
}

/** What stands in the place of the list when there is nothing to list. */
export function NothingListed() {
  const { state, articles } = useLibrary();
  const { answer, query } = useLibraryView();
  if (state === 'loading') {
    return (
      <p role="status" className={styles['nothing']}>
        Opening the library…
      </p>
    );
  }
  if (articles.length === 0) {
    return <p className={styles['nothing']}>Articles you write or import are listed here.</p>;
  }
  return (
    <p role="status" className={styles['nothing']}>
      {answer?.progress
        ? `Reading the library: ${share(answer.progress)} so far.`
        : `Nothing in the library matches “${query.trim()}”.`}
    </p>
  );
}

/** The files that could not be read, and why. */
export function DamagedFiles() {
  const files = useLibrary((state) => state.damaged);
  const damaged = files.filter(({ copyOf }) => copyOf === null);
  if (damaged.length === 0) return null;
  return (
    <div className={styles['damaged']}>
      <Banner tone="warning">
        <details>
          <summary>
            {damaged.length === 1
              ? 'One file could not be read'
              : `${damaged.length} files could not be read`}
          </summary>
          <ul>
            {damaged.map(({ file, message }) => (
              <li key={file}>
                <strong>{file}</strong> {message}
              </li>
            ))}
          </ul>
        </details>
      </Banner>
    </div>
  );
}

function share({ read, of }: { readonly read: number; readonly of: number }): string {
  return `${Math.floor((100 * read) / Math.max(1, of))} %`;
}

function wordsOf(query: string): string {
  return parseQuery(query)
    .terms.map(({ start, end }) => query.slice(start, end))
    .join(' ');
}
