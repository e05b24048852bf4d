import { menuCommands } from '#shared/desk/menu-commands.ts';
import type { Shortcut } from '#shared/desk/menu-commands.ts';
import type { CommandId } from './command.ts';

export type { Shortcut } from '#shared/desk/menu-commands.ts';

/**
 * The commands' keys, in one place so that no two ask for the same: those that the native menu has, too,
 * but for Ctrl+N, which a browser keeps to itself, and the others.
 */
export const shortcuts: Readonly<Partial<Record<CommandId, Shortcut>>> = {
  ...keysInMenu(),
  'article.new': { mod: true, alt: true, key: 'n' },
  'help.shortcuts': { key: '?' },
  'article.paste': { mod: true, shift: true, key: 'o' },
  'edit.findNext': { key: 'f3' },
  'edit.findPrevious': { shift: true, key: 'f3' },
  'edit.nextPlaceholder': { key: 'f4' },
  'edit.previousPlaceholder': { shift: true, key: 'f4' },
  'view.outline': { mod: true, alt: true, key: 'o' },
  'view.nextPart': { key: 'f6' },
  'view.previousPart': { shift: true, key: 'f6' },
  'text.blockMenu': { mod: true, alt: true, key: 'b' },
  'checks.next': { key: 'f8' },
  'checks.previous': { shift: true, key: 'f8' },
  'quotes.record': { mod: true, alt: true, key: 'q' },
  'quotes.insert': { mod: true, alt: true, key: 'v' },
  'quotes.tie': { mod: true, alt: true, key: 'u' },
  'notes.accept': { mod: true, alt: true, key: 'y' },
  'notes.reject': { mod: true, alt: true, key: 'x' },
  'notes.next': { key: 'f9' },
  'notes.previous': { shift: true, key: 'f9' },
};

function keysInMenu(): Readonly<Partial<Record<CommandId, Shortcut>>> {
  const keyed = Object.entries(menuCommands).flatMap(([id, { keys }]) =>
    keys === undefined ? [] : [[id, keys] as const],
  );
  return Object.fromEntries(keyed);
}

/** The native menu's, and keys that other programs have taught for the same. */
const alsoPressed: Readonly<Partial<Record<CommandId, Shortcut | undefined>>> = {
  'article.new': menuCommands['article.new'].keys,
  'edit.redo': { mod: true, key: 'y' },
};

/** The part of a keyboard event that says what was pressed. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/** True when the keys were pressed, no more and no fewer. */
export function isPressed(shortcut: Shortcut, event: KeyPress, mac: boolean): boolean {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const otherMod = mac ? event.ctrlKey : event.metaKey;
  // "?" already says Shift on most keyboards.
  const shift = shortcut.key === '?' || event.shiftKey === (shortcut.shift ?? false);
  return (
    mod === (shortcut.mod ?? false) &&
    !otherMod &&
    event.altKey === (shortcut.alt ?? false) &&
    shift &&
    keyOf(event) === shortcut.key &&
    // AltGr is Ctrl and Alt at once on Windows, and types letters: Polish "ń" is no command.
    !event.getModifierState('AltGraph')
  );
}

/** True when keys of the command were pressed. */
export function isPressedFor(id: CommandId, event: KeyPress, mac: boolean): boolean {
  return [shortcuts[id], alsoPressed[id]].some(
    (shortcut) => shortcut !== undefined && isPressed(shortcut, event, mac),
  );
}

/** "Ctrl+Shift+E", or "⇧⌘E" on a Mac. */
export function shortcutText(shortcut: Shortcut, mac: boolean): string {
  const name = keyNames[shortcut.key] ?? shortcut.key.toUpperCase();
  if (mac) {
    return `${shortcut.alt ? '⌥' : ''}${shortcut.shift ? '⇧' : ''}${shortcut.mod ? '⌘' : ''}${name}`;
  }
  return [shortcut.mod && 'Ctrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift', name]
    .filter(Boolean)
    .join('+');
}

/** The text of a command's keys on this machine; `undefined` for a command without any. */
export function shortcutOf(id: CommandId): string | undefined {
  const shortcut = shortcuts[id];
  return shortcut && shortcutText(shortcut, onMac());
}

/** True where ⌘ takes the place of Ctrl. */
export function onMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

const keyNames: Readonly<Record<string, string>> = {
  enter: 'Enter',
  delete: 'Del',
  tab: 'Tab',
  escape: 'Esc',
};

/** Alt types other characters on a Mac: then the key's own letter or digit counts. */
function keyOf(event: KeyPress): string {
  const physical = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  return (event.altKey && physical ? physical : event.key).toLowerCase();
}
