import { useEffect, useState } from 'react';

/** Puts the focus on the entry as the proof comes, and back to where it was as the proof goes. */
export function useReturnedFocus(): void {
  // A text that is for reading from now on has lost it by the time that this is drawn.
  const [asked] = useState(() => document.activeElement);
  useEffect(() => {
    let before: Element | null = null;
    // A palette or menu that asked for the proof closes first, and gives the focus back.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        before = document.activeElement;
        focusEntry();
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) giveBack([asked, before]);
      });
    };
  }, [asked]);
}

/** To the first of these that is still there; else to where the mouse finds the proof. */
function giveBack(elements: readonly (Element | null)[]): void {
  const there = elements.find((element) => element !== document.body && element?.isConnected);
  if (there instanceof HTMLElement) there.focus({ preventScroll: true });
  else document.querySelector<HTMLElement>('[data-reads-proof]')?.focus();
}

/** Shows by the focus which entry it is. */
export function focusEntry(): void {
  document.querySelector<HTMLElement>('[data-proof-entry]')?.focus({ preventScroll: true });
}
