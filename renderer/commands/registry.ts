import { textCommands } from '../manuscript/blocks/text-commands.ts';
import { materialCommands } from '../material/material-commands.ts';
import { notesCommands } from '../notes/commands.ts';
import { useInterface } from '../stores/interface.ts';
import { articleCommands } from './article-commands.ts';
import { attributionCommands } from './attribution-commands.ts';
import { inMenu } from './command.ts';
import type { Command, CommandId } from './command.ts';
import { libraryCommands } from './library-commands.ts';
import { canStepBack, inField, stepBack } from './undo.ts';
import { windowCommands } from './window-commands.ts';
import { writingCommands } from './writing-commands.ts';

/** Every command of the window; the palette shows each group in this order. */
export const commands: readonly Command[] = [
  ...articleCommands,
  stepCommand('undo'),
  stepCommand('redo'),
  ...textCommands,
  ...notesCommands,
  ...writingCommands,
  ...libraryCommands,
  ...attributionCommands,
  ...materialCommands,
  ...windowCommands,
];

/** Runs a command if it can be asked for now. False when it is unknown or cannot. */
export function runCommand(id: string): boolean {
  const command = commands.find((candidate) => candidate.id === id);
  if (!command?.when()) return false;
  command.run();
  return true;
}

/** Whether a key or the menu may run it: while a dialog stands, what is behind it rests. */
export function mayRun(id: CommandId): boolean {
  if (useInterface.getState().dialog === null) return true;
  // What was typed in the dialog can be undone.
  return (id === 'edit.undo' || id === 'edit.redo') && inField();
}

function stepCommand(step: 'undo' | 'redo'): Command {
  return {
    ...inMenu(`edit.${step}`),
    group: 'Edit',
    when: () => canStepBack(step),
    run: () => stepBack(step),
  };
}
