import type { CommandName } from './names.ts';

/** The keys of one command; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export interface Shortcut {
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** As `KeyboardEvent.key` names it, in lower case: "k", ",", "enter". */
  readonly key: string;
}

/** A command that a native menu offers, as window and menu know it. */
export interface MenuCommand {
  /** In the palette and on the sheet of keys. Imperative: "Import files…". */
  readonly title: string;
  /** In the menu; "&" stands before the letter that chooses it there. */
  readonly label: string;
  /** The page takes them first: a menu gets the keys that the page lets pass. */
  readonly keys?: Shortcut;
  /** Something that is on or off: the menu shows a tick while it is on. */
  readonly ticked?: true;
  /** Can be asked for while no window is open: one opens for it. */
  readonly opensWindow?: true;
}

export const menuCommands: Readonly<Record<CommandName, MenuCommand>> = {
  'article.new': {
    title: 'New article',
    label: '&New Article',
    keys: { mod: true, key: 'n' },
    opensWindow: true,
  },
  'article.fromTemplate': {
    title: 'New article from a template…',
    label: 'New from a &Template…',
    opensWindow: true,
  },
  'article.import': {
    title: 'Import files…',
    label: '&Import…',
    keys: { mod: true, key: 'o' },
    opensWindow: true,
  },
  'article.save': { title: 'Save now', label: '&Save Now', keys: { mod: true, key: 's' } },
  'article.duplicate': { title: 'Duplicate the article', label: '&Duplicate' },
  'article.keepTemplate': {
    title: 'Keep the article as a template…',
    label: '&Keep as a Template…',
  },
  'article.file': { title: 'Section and tags…', label: 'Section and Ta&gs…' },
  'article.proof': {
    title: 'Read the proof',
    label: 'Read the &Proof',
    keys: { mod: true, alt: true, key: 'p' },
    ticked: true,
  },
  'article.signOff': {
    title: 'Sign off…',
    label: '&Sign Off…',
    keys: { mod: true, shift: true, key: 's' },
  },
  'article.export': { title: 'Export…', label: '&Export…', keys: { mod: true, key: 'e' } },
  'article.handOver': { title: 'Hand the article over…', label: '&Hand Over…' },
  'article.correct': {
    title: 'Write a correction, clarification or retraction…',
    label: '&Correction or Note…',
  },
  'edit.undo': { title: 'Undo', label: '&Undo', keys: { mod: true, key: 'z' } },
  'edit.redo': { title: 'Redo', label: '&Redo', keys: { mod: true, shift: true, key: 'z' } },
  'edit.find': {
    title: 'Find in the text…',
    label: '&Find in the Text…',
    keys: { mod: true, key: 'f' },
  },
  'edit.replace': {
    title: 'Find and replace…',
    label: 'Find and &Replace…',
    keys: { mod: true, alt: true, key: 'f' },
  },
  'edit.spelling': { title: 'Next misspelling', label: 'Next &Misspelling', keys: { key: 'f7' } },
  'notes.comment': {
    title: 'Comment on the selected words',
    label: 'Co&mment',
    keys: { mod: true, alt: true, key: 'm' },
  },
  'notes.suggest': {
    title: 'Suggest changes, or write again',
    label: 'Su&ggest Changes',
    keys: { mod: true, alt: true, key: 's' },
    ticked: true,
  },
  find: {
    title: 'Search the library',
    label: 'Search the &Library…',
    keys: { mod: true, shift: true, key: 'f' },
    opensWindow: true,
  },
  'library.wide': {
    title: 'Show the whole library, or the desk again',
    label: '&Whole Library',
    keys: { mod: true, shift: true, key: 'k' },
    ticked: true,
    opensWindow: true,
  },
  'library.trash': { title: 'Look into the trash', label: '&Trash', opensWindow: true },
  'library.backup': {
    title: 'Back up the library…',
    label: '&Back Up the Library…',
    opensWindow: true,
  },
  palette: {
    title: 'Command palette',
    label: 'Command &Palette…',
    keys: { mod: true, key: 'k' },
    opensWindow: true,
  },
  'panel.quotes': panel('Show the quotes', '&Quotes', '1'),
  'panel.sources': panel('Show the sources', '&Sources', '2'),
  'panel.photos': panel('Show the photos', 'P&hotos', '3'),
  'panel.checks': panel('Show the checks', '&Checks', '4'),
  'panel.notes': panel('Show the notes', 'N&otes', '5'),
  'panel.history': panel('Show the version history', 'H&istory', '6'),
  'view.library': {
    title: 'Show or hide the library',
    label: '&Library',
    keys: { mod: true, alt: true, key: 'l' },
    ticked: true,
  },
  'view.focus': {
    title: 'Focus mode: only the text',
    label: '&Focus Mode',
    keys: { mod: true, key: '.' },
    ticked: true,
  },
  'view.night': {
    title: 'Switch between day and night',
    label: '&Night Mode',
    keys: { mod: true, shift: true, key: 'l' },
    ticked: true,
    opensWindow: true,
  },
  preferences: {
    title: 'Preferences…',
    label: '&Preferences…',
    keys: { mod: true, key: ',' },
    opensWindow: true,
  },
  'help.shortcuts': {
    title: 'Keyboard shortcuts',
    label: '&Keyboard Shortcuts',
    opensWindow: true,
  },
  'help.tour': { title: 'Take the tour', label: 'A &Tour of Galley', opensWindow: true },
};

function panel(title: string, label: string, key: string): MenuCommand {
  return { title, label, keys: { mod: true, key }, ticked: true };
}
