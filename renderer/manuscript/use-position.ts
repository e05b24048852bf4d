import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import type { EditorView } from 'prosemirror-view';
import { useArticle } from '../stores/article.ts';
import { usePositions } from '../stores/positions.ts';
import { positionOf, takePosition } from './position.ts';

/** So long caret and scroll rest before they are looked at (ms): no key waits for that. */
const rest = 300;

/** Puts the text of the open article where it was when it last lay here, and notes where it comes to. */
export function usePosition(view: EditorView | null, desk: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const scrolled = desk.current;
    const { article } = useArticle.getState();
    if (view === null || scrolled === null || article === null) return undefined;
    const { positions, note } = usePositions.getState();
    const before = positions[article.id];
    if (before) takePosition(view, scrolled, before);

    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => note(article.id, positionOf(view, scrolled));
    const moved = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, rest);
    };
    scrolled.addEventListener('scroll', moved, { passive: true });
    document.addEventListener('selectionchange', moved);
    return () => {
      clearTimeout(timer);
      scrolled.removeEventListener('scroll', moved);
      document.removeEventListener('selectionchange', moved);
      look();
    };
  }, [view, desk]);
}
