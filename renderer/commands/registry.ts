import { textCommands } from '../manuscript/blocks/text-commands.ts';
import { materialCommands } from '../material/material-commands.ts';
import { notesCommands } from '../notes/commands.ts';
import { articleCommands } from './article-commands.ts';
import { attributionCommands } from './attribution-commands.ts';
import type { Command } from './command.ts';
import { hasArticle } from './conditions.ts';
import { libraryCommands } from './library-commands.ts';
import { inField, stepBack } from './undo.ts';
import { windowCommands } from './window-commands.ts';
import { writingCommands } from './writing-commands.ts';

/** Every command of the window; the palette shows each group in this order. */
export const commands: readonly Command[] = [
  ...articleCommands,
  stepCommand('undo', 'Undo'),
  stepCommand('redo', 'Redo'),
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

function stepCommand(step: 'undo' | 'redo', title: string): Command {
  return {
    id: `edit.${step}`,
    group: 'Edit',
    title,
    when: () => hasArticle() || inField(),
    run: () => stepBack(step),
  };
}
