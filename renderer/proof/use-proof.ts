import { useEffect, useMemo } from 'react';
import type { ArticleRead } from '../panels/use-article-read.ts';
import { useArticle } from '../stores/article.ts';
import { useProof } from '../stores/proof.ts';
import { useSelection } from '../stores/selection.ts';
import { isRead, proofEntries } from './entries.ts';
import type { ProofEntry } from './entries.ts';
import { goToEntry, goToUnread, indexOfEntry, marksNow } from './proof-work.ts';

/** The proof as it stands: its entries, which are read, and the one on show. */
export interface Proof {
  readonly entries: readonly ProofEntry[];
  /** Of each entry. */
  readonly read: readonly boolean[];
  /** Index of the entry on show; behind the last at the end. */
  readonly at: number;
}

/** `null` until the text was read once. */
export function useProofRead(read: ArticleRead | null): Proof | null {
  const current = useProof((state) => state.current);
  const stood = useProof((state) => state.at);
  const marks = useProof((state) => state.marks);
  const article = read?.article;
  const answer = read?.answer ?? null;
  const entries = useMemo(
    () => (article && answer ? proofEntries(article, answer) : null),
    [article, answer],
  );
  return useMemo(() => {
    if (entries === null) return null;
    const markOf = marksNow(marks);
    return {
      entries,
      read: entries.map((entry) => isRead(entry, markOf(entry))),
      at: indexOfEntry(entries, { current, at: stood }),
    };
  }, [entries, marks, current, stood]);
}

/** Text and proof speak of the same passage: what is chosen there is gone to here, and marked there. */
export function useProofInText({ entries, at }: Proof): void {
  const entry = entries[at] ?? null;
  useEffect(() => {
    const { current } = useProof.getState();
    if (current === null) goToUnread();
    // What stood there is answered for and gone: the one that took its place is shown.
    else if (entry !== null && entry.id !== current) goToEntry(entry, at);
  }, [entry, at]);

  useEffect(
    () =>
      useSelection.subscribe(({ chosen, choices }, before) => {
        if (chosen === null || choices === before.choices) return;
        const index = entries.findIndex(
          ({ id, findings }) => id === chosen.id || findings.some(({ key }) => key === chosen.id),
        );
        const named = entries[index];
        if (named) useProof.getState().stand(named.id, index);
      }),
    [entries],
  );

  const places = entry?.places;
  useEffect(() => {
    const hold = (held: typeof places): void => {
      useArticle.getState().bodyDesk?.hold(held ?? []);
    };
    hold(places);
    return () => hold([]);
  }, [places]);
}
