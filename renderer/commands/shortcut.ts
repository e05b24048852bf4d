import type { CommandId } from './command.ts';

/** The keys of one command; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export interface Shortcut {
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** As `KeyboardEvent.key` names it, in lower case: "k", ",", "enter". */
  readonly key: string;
}

/**
 * The commands' keys, in one place so that no two ask for the same. They follow the native menu's,
 * but for Ctrl+N, which a browser keeps to itself.
 */
export const shortcuts: Readonly<Partial<Record<CommandId, Shortcut>>> = {
  palette: { mod: true, key: 'k' },
  'help.shortcuts': { key: '?' },
  preferences: { mod: true, key: ',' },
  find: { mod: true, shift: true, key: 'f' },
  'library.wide': { mod: true, shift: true, key: 'k' },
  'article.new': { mod: true, alt: true, key: 'n' },
  'article.import': { mod: true, key: 'o' },
  'article.paste': { mod: true, shift: true, key: 'o' },
  'article.save': { mod: true, key: 's' },
  'article.proof': { mod: true, alt: true, key: 'p' },
  'article.signOff': { mod: true, shift: true, key: 's' },
  'article.export': { mod: true, key: 'e' },
  'edit.undo': { mod: true, key: 'z' },
  'edit.redo': { mod: true, shift: true, key: 'z' },
  'edit.find': { mod: true, key: 'f' },
  'edit.replace': { mod: true, alt: true, key: 'f' },
  'edit.findNext': { key: 'f3' },
  'edit.findPrevious': { shift: true, key: 'f3' },
  'edit.spelling': { key: 'f7' },
  'edit.nextPlaceholder': { key: 'f4' },
  'edit.previousPlaceholder': { shift: true, key: 'f4' },
  'view.outline': { mod: true, alt: true, key: 'o' },
  'view.library': { mod: true, alt: true, key: 'l' },
  'view.focus': { mod: true, key: '.' },
  'view.nextPart': { key: 'f6' },
  'view.previousPart': { shift: true, key: 'f6' },
  'view.night': { mod: true, shift: true, key: 'l' },
  'text.blockMenu': { mod: true, alt: true, key: 'b' },
  'checks.next': { key: 'f8' },
  'checks.previous': { shift: true, key: 'f8' },
  'quotes.record': { mod: true, alt: true, key: 'q' },
  'quotes.insert': { mod: true, alt: true, key: 'v' },
  'quotes.tie': { mod: true, alt: true, key: 'u' },
  'panel.quotes': { mod: true, key: '1' },
  'panel.sources': { mod: true, key: '2' },
  'panel.photos': { mod: true, key: '3' },
  'panel.checks': { mod: true, key: '4' },
  'panel.notes': { mod: true, key: '5' },
  'panel.history': { mod: true, key: '6' },
  'notes.comment': { mod: true, alt: true, key: 'm' },
  'notes.suggest': { mod: true, alt: true, key: 's' },
  'notes.accept': { mod: true, alt: true, key: 'y' },
  'notes.reject': { mod: true, alt: true, key: 'x' },
  'notes.next': { key: 'f9' },
  'notes.previous': { shift: true, key: 'f9' },
};

/** Keys that other programs have taught for the same. */
const alsoPressed: Readonly<Partial<Record<CommandId, Shortcut>>> = {
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
