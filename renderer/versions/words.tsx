import { wordDiff } from '../panels/word-diff.ts';
import styles from './versions.module.css';

interface WordsProps {
  readonly text: string;
  /** The other version; words that it does not have are marked. `null`: all of them. */
  readonly other: string | null;
  readonly side: 'mine' | 'theirs';
}

/** A version's words, those that the other one does not have marked. */
export function Words({ text, other, side }: WordsProps) {
  if (other === null) return <span className={styles[side]}>{text}</span>;
  const runs = wordDiff(other, text);
  if (runs === null) {
    return (
      <>
        {text}
        {text === other ? (
          <span className={styles['aside']}> Its form, links or marks differ.</span>
        ) : null}
      </>
    );
  }
  return runs
    .filter(({ kind }) => kind !== 'record')
    .map(({ kind, words }, index) =>
      kind === 'text' ? (
        <span key={index}>
          {' '}
          <mark className={styles[side]}>{words}</mark>
        </span>
      ) : (
        <span key={index}> {words}</span>
      ),
    );
}
