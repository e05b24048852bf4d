import { isPressed, onMac } from '../commands/shortcut.ts';
import type { KeyPress, Shortcut } from '../commands/shortcut.ts';

/** The keys of the viewer, while the focus is in it. */
export const viewerKeys = {
  find: { mod: true, key: 'f' },
  quote: { mod: true, alt: true, key: 'q' },
  close: { key: 'escape' },
} as const satisfies Readonly<Record<string, Shortcut>>;

/** True where these keys ask the viewer for this. */
export function asksFor(name: keyof typeof viewerKeys, press: KeyPress): boolean {
  return isPressed(viewerKeys[name], press, onMac());
}
