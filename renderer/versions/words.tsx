import { diffTokens, tokensOf } from './token-diff.ts';
import styles from './versions.module.css';

interface WordsProps {
  readonly text: string;
  /** The other version; words that it does not have are marked. `null`: all of them. */
  readonly other: string | null;
  readonly side: 'mine' | 'theirs';
}

/** A version's words as they stand in it, those that the other one does not have marked. */
export function Words({ text, other, side }: WordsProps) {
  if (other === null) return <span className={styles[side]}>{text}</span>;
  if (text === other) {
    return (
      <>
        {text}
        <span className={styles['aside']}> Its form, links or marks differ.</span>
      </>
    );
  }
  const runs = diffTokens(tokensOf(other), tokensOf(text), (token) => token);
  return runs
    .filter(({ kind }) => kind !== 'deleted')
    .map(({ kind, tokens }, index) =>
      kind === 'inserted' ? (
        <mark key={index} className={styles[side]}>
          {tokens.join('')}
        </mark>
      ) : (
        <span key={index}>{tokens.join('')}</span>
      ),
    );
}
