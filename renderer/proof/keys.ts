import { useEffect } from 'react';
import { isPressed, onMac } from '../commands/shortcut.ts';
import type { Shortcut } from '../commands/shortcut.ts';
import { useInterface } from '../stores/interface.ts';
import { isEditable } from '../ui/is-editable.ts';
import { acceptEntry, commentOnEntry, stepInProof, waiveInEntry } from './proof-work.ts';

/** The keys of the proof, while the focus is in it and nobody writes there. */
export const proofKeys = {
  next: { key: 'n' },
  previous: { key: 'p' },
  accept: { key: 'a' },
  waive: { key: 'w' },
  comment: { key: 'c' },
  leave: { key: 'escape' },
} as const satisfies Readonly<Record<string, Shortcut>>;

/** Hears the keys for as long as the proof is on show. */
export function useProofKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return;
      const asked = acts.find(([name]) => isPressed(proofKeys[name], event, onMac()));
      if (!asked) return;
      event.preventDefault();
      asked[1]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

const acts: readonly (readonly [Exclude<keyof typeof proofKeys, 'leave'>, () => void])[] = [
  ['next', () => stepInProof(1)],
  ['previous', () => stepInProof(-1)],
  ['accept', acceptEntry],
  ['waive', waiveInEntry],
  ['comment', commentOnEntry],
];

/** A letter is a key of the proof only there: not in a dialog, a menu, a notice, or where it is typed. */
function isElsewhere(target: EventTarget | null): boolean {
  if (useInterface.getState().dialog !== null || isEditable(target)) return true;
  if (!(target instanceof Element) || target === document.body) return false;
  return target.closest('[data-region=manuscript], [data-region=panels]') === null;
}
