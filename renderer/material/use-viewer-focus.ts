import { useEffect, useLayoutEffect } from 'react';
import { useMaterial } from '../stores/material.ts';

/**
 * Takes the focus into the viewer, where Escape closes it while a file is still read, and back once it
 * closes: to where it was, or to what opens the same file.
 */
export function useViewerFocus(place: React.RefObject<HTMLElement | null>): void {
  const shows = useMaterial((state) => state.shows);
  useEffect(() => {
    // A text that is there already has taken it.
    if (place.current?.contains(document.activeElement) === false) {
      place.current.focus({ preventScroll: true });
    }
  }, [place, shows]);
  // Before anything in the viewer takes the focus.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const viewer = place.current;
    let sha256 = shownFile();
    const unfollow = useMaterial.subscribe(() => {
      sha256 = shownFile() ?? sha256;
    });
    return () => {
      unfollow();
      const inside = viewer?.contains(document.activeElement) ?? false;
      if (!inside && document.activeElement !== document.body) return;
      // The panels come back in the same moment, with new elements.
      requestAnimationFrame(() => giveBack(before, sha256 ?? ''));
    };
  }, [place]);
}

function shownFile(): string | undefined {
  return useMaterial.getState().shown?.material.asset.sha256;
}

function giveBack(before: Element | null, sha256: string): void {
  if (before instanceof HTMLElement && before !== document.body && before.isConnected) {
    before.focus();
    return;
  }
  const opener = `[data-opens-material="${CSS.escape(sha256)}"]`;
  const stops = [`[aria-current=true] ${opener}`, opener, '[role=tabpanel]'];
  const stop = stops
    .flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)])
    .find((each) => each.checkVisibility());
  stop?.focus();
}
