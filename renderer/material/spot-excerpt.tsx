import { useEffect, useState } from 'react';
import type { Quote, Spot } from '#shared/article/ledger.ts';
import { VerbatimDiff } from '../panels/verbatim.tsx';
import { wordDiff } from '../panels/word-diff.ts';
import { useMaterial } from '../stores/material.ts';
import { excerptAt } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import styles from './quote-spot.module.css';

interface SpotExcerptProps {
  readonly quote: Quote;
  readonly spot: Spot;
}

/** The place in the material that a record rests on: its words among those around them. */
export function SpotExcerpt({ quote, spot }: SpotExcerptProps) {
  const { excerpt, trouble } = useExcerpt(spot);
  const { before, words, after } = excerpt;
  return (
    <>
      {wordDiff(quote.words, words) === null ? (
        <p className={styles['excerpt']}>
          {before}
          <mark>{words}</mark>
          {after}
        </p>
      ) : (
        <>
          <p className={styles['altered']}>The record differs from the material:</p>
          <VerbatimDiff
            words={quote.words}
            passages={[words]}
            other="In the material"
            around={{ before, after }}
          />
        </>
      )}
      {trouble === null ? null : <p className={styles['faint']}>{trouble}</p>}
    </>
  );
}

/** The words that the record keeps, until the file is read. */
function useExcerpt(spot: Spot): { readonly excerpt: Excerpt; readonly trouble: string | null } {
  const { sha256, start, end, words, where } = spot;
  const kept = { before: '', words, after: '' };
  const [found, setFound] = useState<{ excerpt: Excerpt; trouble: string | null } | null>(null);
  useEffect(() => {
    let stays = true;
    void useMaterial
      .getState()
      .load(sha256)
      .then((read) => {
        if (!stays || read.state === 'loading') return;
        const alone = { before: '', words, after: '' };
        if (read.state === 'failed') {
          setFound({ excerpt: alone, trouble: read.error.message });
          return;
        }
        const excerpt = excerptAt(read.text, { sha256, start, end, words, where });
        const trouble = excerpt === null ? 'The file no longer has these words.' : null;
        setFound({ excerpt: excerpt ?? alone, trouble });
      });
    return () => {
      stays = false;
    };
  }, [sha256, start, end, words, where]);
  return found ?? { excerpt: kept, trouble: null };
}
