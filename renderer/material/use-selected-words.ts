import { useEffect, useState } from 'react';
import { useMaterial } from '../stores/material.ts';
import { selectedSpan } from './text-offsets.ts';

/** Where the words that are selected in the material end, in window coordinates. */
export interface SelectedWords {
  readonly right: number;
  readonly bottom: number;
}

/**
 * Follows what is selected in the text at `place`, and tells the store. The selection lives on while the
 * focus is in a dialog or a field, and ends with a caret elsewhere in text.
 */
export function useSelectedWords(place: React.RefObject<HTMLElement | null>): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const look = (): void => {
      const root = place.current;
      const selection = document.getSelection();
      if (root === null || selection === null) return;
      const anchor = selection.anchorNode;
      const element = anchor instanceof Element ? anchor : (anchor?.parentElement ?? null);
      const editable = element?.closest('[contenteditable]') ?? null;
      const span = selectedSpan(root, selection);
      if (span !== null || editable !== null) useMaterial.getState().select(span);
      const rects = span === null ? [] : [...selection.getRangeAt(0).getClientRects()];
      const last = rects.at(-1);
      setWords(last ? { right: last.right, bottom: last.bottom } : null);
    };
    document.addEventListener('selectionchange', look);
    const scroller = place.current?.parentElement;
    scroller?.addEventListener('scroll', look, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      scroller?.removeEventListener('scroll', look);
    };
  }, [place]);
  return words;
}
