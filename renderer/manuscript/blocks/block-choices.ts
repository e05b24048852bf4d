import type { Command } from 'prosemirror-state';
import type { Shortcut } from '../../commands/shortcut.ts';
import { useInterface } from '../../stores/interface.ts';
import { commands } from '../keys.ts';
import type { BlockId } from './block-id.ts';
import { inNewBlock, rule } from './new-block.ts';
import { openPicturePicker } from './picture-picker.ts';

/** A kind of block that a writer can ask for, by what a newsroom calls it. */
export interface BlockChoice {
  readonly id: BlockId;
  readonly label: string;
  /** Other words that people look for it by. */
  readonly also: string;
  /** What makes it when typed at the start of a paragraph. */
  readonly typed: string | null;
  readonly shortcut: Shortcut | null;
  readonly insert: Command;
}

/** Every kind of block, in the order of the menus. */
export const blockChoices: readonly BlockChoice[] = [
  {
    id: 'heading',
    label: 'Heading',
    also: 'title h2 crosshead',
    typed: '##',
    shortcut: { mod: true, alt: true, key: '1' },
    insert: inNewBlock(commands.heading),
  },
  {
    id: 'subheading',
    label: 'Subheading',
    also: 'title h3',
    typed: '###',
    shortcut: { mod: true, alt: true, key: '2' },
    insert: inNewBlock(commands.subheading),
  },
  {
    id: 'blockQuote',
    label: 'Block quotation',
    also: 'quote blockquote',
    typed: '>',
    shortcut: { mod: true, shift: true, key: '9' },
    insert: inNewBlock(commands.blockQuote),
  },
  {
    id: 'pullQuote',
    label: 'Pull quote',
    also: 'quotation aside',
    typed: '>>',
    shortcut: { mod: true, shift: true, key: '0' },
    insert: inNewBlock(commands.pullQuote),
  },
  {
    id: 'bulletList',
    label: 'List',
    also: 'bullets points unordered',
    typed: '-',
    shortcut: { mod: true, shift: true, key: '8' },
    insert: inNewBlock(commands.bulletList),
  },
  {
    id: 'orderedList',
    label: 'Numbered list',
    also: 'ordered 1.',
    typed: '1.',
    shortcut: { mod: true, shift: true, key: '7' },
    insert: inNewBlock(commands.orderedList),
  },
  {
    id: 'picture',
    label: 'Picture…',
    also: 'photo image figure',
    typed: null,
    shortcut: null,
    insert: asked(openPicturePicker),
  },
  {
    id: 'embed',
    label: 'Post, video or page…',
    also: 'embed card link tweet social',
    typed: null,
    shortcut: null,
    insert: asked(() => useInterface.getState().openDialog('embed')),
  },
  {
    id: 'rule',
    label: 'Rule',
    also: 'line divider separator hr',
    typed: '---',
    shortcut: null,
    insert: inNewBlock(rule),
  },
];

/** The choices that every word of the query begins a word of. */
export function choicesFor(query: string): readonly BlockChoice[] {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  return blockChoices.filter(({ label, also }) => {
    const words = `${label} ${also}`.toLowerCase().split(/[\s,…]+/);
    return asked.every((start) => words.some((word) => word.startsWith(start)));
  });
}

/** What a dialog asks for first comes into the text when that is answered. */
function asked(open: () => void): Command {
  return (_state, dispatch) => {
    if (dispatch) open();
    return true;
  };
}
