import type { Command as TextCommand } from 'prosemirror-state';
import type { Command } from '../../commands/command.ts';
import { embedAddressAlone } from '../embeds/insert-embed.ts';
import { useBlockMenu } from '../block-handle/block-menu-store.ts';
import { blockStart, deleteBlock, duplicateBlock } from '../block-handle/block-work.ts';
import { commands } from '../keys.ts';
import { useInterface } from '../../stores/interface.ts';
import { blockChoices } from './block-choices.ts';
import { canRunInText, runInText } from './open-text.ts';

/** What can be asked of the open text from the palette. */
export const textCommands: readonly Command[] = [
  textCommand('text.bold', 'Bold', commands.bold),
  textCommand('text.italic', 'Italic', commands.italic),
  {
    id: 'text.link',
    group: 'Text',
    title: 'Link…',
    when: () => canRunInText(() => true),
    run: () => useInterface.getState().openDialog('link'),
  },
  ...blockChoices.map(({ id, label, insert }) =>
    textCommand(`text.${id}`, `Insert: ${label}`, insert),
  ),
  textCommand('text.linkToCard', 'Turn the link into a card', embedAddressAlone),
  textCommand('text.moveUp', 'Move the block up', commands.moveUp),
  textCommand('text.moveDown', 'Move the block down', commands.moveDown),
  textCommand('text.duplicate', 'Duplicate the block', atCaret(duplicateBlock)),
  textCommand('text.delete', 'Delete the block', atCaret(deleteBlock)),
  {
    id: 'text.blockMenu',
    group: 'Text',
    title: 'Move, turn or copy the block…',
    when: () => useBlockMenu.getState().openAtCaret !== null,
    run: () => useBlockMenu.getState().openAtCaret?.(),
  },
];

function textCommand(id: Command['id'], title: string, command: TextCommand): Command {
  return {
    id,
    group: 'Text',
    title,
    when: () => canRunInText(command),
    run: () => void runInText(command),
  };
}

/** Does it with the block at the caret. */
function atCaret(command: (start: number) => TextCommand): TextCommand {
  return (state, dispatch) => {
    const start = blockStart(state.selection.$head);
    return start !== null && command(start)(state, dispatch);
  };
}
