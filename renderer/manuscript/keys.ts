import {
  baseKeymap,
  chainCommands,
  exitCode,
  lift,
  setBlockType,
  toggleMark,
  wrapIn,
} from 'prosemirror-commands';
import { redo, undo as undoStep } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { undoInputRule } from 'prosemirror-inputrules';
import { splitListItem } from 'prosemirror-schema-list';
import { Selection } from 'prosemirror-state';
import type { Command, Plugin } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';
import { onMac } from '../commands/shortcut.ts';
import { list, nestItem, unnestItem } from './blocks/lists.ts';
import { moveBlock } from './blocks/move-block.ts';

const { nodes, marks } = articleBody;

/** A heading of this level, or a paragraph again where it is one already. */
function heading(level: number): Command {
  return (state, dispatch) => {
    const { parent } = state.selection.$from;
    const already = parent.type === nodes.heading && parent.attrs['level'] === level;
    return setBlockType(already ? nodes.paragraph : nodes.heading, already ? null : { level })(
      state,
      dispatch,
    );
  };
}

const pullQuote: Command = (state, dispatch) => {
  const already = state.selection.$from.parent.type === nodes.pull_quote;
  return setBlockType(already ? nodes.paragraph : nodes.pull_quote)(state, dispatch);
};

const blockQuote: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const within = $from.depth > 1 && $from.node(1).type === nodes.block_quote;
  return within ? lift(state, dispatch) : wrapIn(nodes.block_quote)(state, dispatch);
};

/** At the start of a heading or a pull quote: it is a paragraph again, before it joins another. */
const paragraphAgain: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { type } = $from.parent;
  if (!empty || $from.parentOffset > 0) return false;
  if (type !== nodes.heading && type !== nodes.pull_quote) return false;
  return setBlockType(nodes.paragraph)(state, dispatch);
};

const hardBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

/**
 * The caret to an end of the text. The browser would move it too, but within 200 ms of a focus
 * ProseMirror takes a caret at the very start for the browser's mistake, and puts it back.
 */
function caretTo(end: 'atStart' | 'atEnd'): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setSelection(Selection[end](state.doc)).scrollIntoView());
    return true;
  };
}

/** What typing made of straight marks or "## " goes first, and leaves what was typed. */
export const undo: Command = chainCommands(undoInputRule, undoStep);

/** Everything the toolbar and the keys do to the text, by what a writer calls it. */
export const commands = {
  bold: toggleMark(marks.strong),
  italic: toggleMark(marks.em),
  // The page's headline is its first heading: those of the text begin a level below.
  heading: heading(2),
  subheading: heading(3),
  minorHeading: heading(4),
  bulletList: list(nodes.bullet_list),
  orderedList: list(nodes.ordered_list),
  blockQuote,
  pullQuote,
  moveUp: moveBlock(-1),
  moveDown: moveBlock(1),
  lift,
  undo,
  redo,
} as const satisfies Record<string, Command>;
export type CommandName = keyof typeof commands;

/** The editor's keys. Those that open something of the window are given. */
export function editorKeys(given: {
  readonly openLink: Command;
  readonly markQuotation: Command;
}): readonly Plugin[] {
  return [
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': commands.bold,
      'Mod-i': commands.italic,
      'Mod-Alt-k': given.openLink,
      'Mod-Alt-q': given.markQuotation,
      'Mod-Alt-0': setBlockType(nodes.paragraph),
      'Mod-Alt-1': commands.heading,
      'Mod-Alt-2': commands.subheading,
      'Mod-Alt-3': commands.minorHeading,
      'Mod-Shift-7': commands.orderedList,
      'Mod-Shift-8': commands.bulletList,
      'Mod-Shift-9': commands.blockQuote,
      'Mod-Shift-0': commands.pullQuote,
      [onMac() ? 'Mod-ArrowUp' : 'Mod-Home']: caretTo('atStart'),
      [onMac() ? 'Mod-ArrowDown' : 'Mod-End']: caretTo('atEnd'),
      'Mod-[': lift,
      'Mod-Enter': hardBreak,
      'Shift-Enter': hardBreak,
      Enter: splitListItem(nodes.list_item),
      Tab: nestItem,
      'Shift-Tab': unnestItem,
      'Alt-ArrowUp': commands.moveUp,
      'Alt-ArrowDown': commands.moveDown,
      Backspace: chainCommands(undoInputRule, paragraphAgain),
    }),
    keymap(baseKeymap),
  ];
}
