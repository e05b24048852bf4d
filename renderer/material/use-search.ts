import { useDeferredValue, useMemo, useState } from 'react';
import { foldText, occurrences } from '#shared/material/find-words.ts';
import type { Span } from '#shared/material/find-words.ts';

interface MaterialSearch {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly matches: readonly Span[];
  /** Index of the match that is looked at. */
  readonly at: number;
  /** Goes on to the next match, or with -1 back, round the ends. */
  readonly step: (by: 1 | -1) => void;
}

/** A search within one text; looking follows typing when there is time. */
export function useSearch(text: string): MaterialSearch {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(query);
  const searched = wanted.trim() !== '';
  const folded = useMemo(() => (searched ? foldText(text) : null), [text, searched]);
  const matches = useMemo(
    () => (folded === null ? [] : occurrences(folded, wanted)),
    [folded, wanted],
  );
  return {
    query,
    setQuery: (next) => {
      setQuery(next);
      setAt(0);
    },
    matches,
    at: Math.min(at, Math.max(0, matches.length - 1)),
    step: (by) => {
      if (matches.length > 0) setAt((now) => (now + by + matches.length) % matches.length);
    },
  };
}
