import { useEffect, useMemo } from 'react';
import type { Article } from '#shared/article/article.ts';
import { useArticle } from '../stores/article.ts';
import { useProof } from '../stores/proof.ts';
import type { Answer } from '../stores/reading.ts';
import { useSelection } from '../stores/selection.ts';
import { entriesOf, isRead } from './entries.ts';
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
export function useProofRead(article: Article | null, answer: Answer | null): Proof | null {
  const current = useProof((state) => state.current);
  const stood = useProof((state) => state.at);
  const marks = useProof((state) => state.marks);
  const entries = article && answer ? entriesOf(article, answer) : null;
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
