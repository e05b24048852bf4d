import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps the focus among the cards when what held it goes: a finding that is answered, a form that
 * closes, a record that is deleted. It goes to the same card, else to the chosen one or the one that
 * took its place, else to the panel's tab; never to nowhere.
 */
export function useKeptFocus(panels: RefObject<HTMLElement | null>): void {
  useEffect(() => (panels.current ? keepFocus(panels.current) : undefined), [panels]);
}

function keepFocus(panels: HTMLElement): () => void {
  let held: Element | null = null;
  let card: Element | null = null;
  let at = 0;
  const cards = (): HTMLElement[] =>
    [...panels.querySelectorAll('li')].filter((other) => other.checkVisibility());

  const note = ({ target }: FocusEvent): void => {
    held = target instanceof Element ? target : null;
    card = held?.closest('li') ?? null;
    at = cards().findIndex((other) => other === card);
  };
  const letGo = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) held = null;
    // What is being removed is still there as it loses the focus, and gone a moment later.
    else setTimeout(forget);
  };
  const forget = (): void => {
    if (held?.isConnected && held !== document.activeElement) held = null;
  };
  const restore = (): void => {
    if (held === null || held.isConnected || document.activeElement !== document.body) return;
    held = null;
    const others = cards();
    const next =
      others.find((other) => other === card) ??
      others.find((other) => other.ariaCurrent === 'true') ??
      others[Math.min(Math.max(at, 0), others.length - 1)];
    const tab = panels.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    const edited = next === card ? next.querySelector<HTMLElement>('[data-edit]') : null;
    (edited ?? next?.querySelector('button') ?? tab)?.focus();
  };

  const observer = new MutationObserver(restore);
  observer.observe(panels, { childList: true, subtree: true });
  panels.addEventListener('focusin', note);
  panels.addEventListener('focusout', letGo);
  return () => {
    observer.disconnect();
    panels.removeEventListener('focusin', note);
    panels.removeEventListener('focusout', letGo);
  };
}
