import type { LogEntry } from '#shared/article/log.ts';
import { moment } from '../library/when.ts';
import { logWords } from './log-words.ts';
import styles from './history.module.css';

/** What happened to the article, newest first. */
export function Happenings({ entries }: { readonly entries: readonly LogEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <details className={styles['log']}>
      <summary className={styles['title']}>What happened</summary>
      <ol className={styles['entries']}>
        {entries.toReversed().map(({ hash, at, by, late, event }) => (
          <li key={hash}>
            <span>{logWords(event)}</span>
            <span className={styles['why']}>
              {[by, moment(at), late ? 'written down later' : null]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
