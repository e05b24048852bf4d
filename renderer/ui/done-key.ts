import type { KeyboardEvent } from 'react';
import { onMac, shortcutText } from '../commands/shortcut.ts';

/** What a form says of the key that submits it from any of its fields: Enter alone begins a line in some. */
export function whenDone(): string {
  return `${shortcutText({ mod: true, key: 'enter' }, onMac())} when it is done.`;
}

/** Hears that key in a form. */
export function submitWhenDone(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
