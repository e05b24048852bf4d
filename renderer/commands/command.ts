import { menuCommands } from '#shared/desk/menu-commands.ts';
import type { CommandName } from '#shared/desk/names.ts';
import type { BlockId } from '../manuscript/blocks/block-id.ts';

/** Everything that has a name in the palette; a native menu knows some of it. */
export type CommandId =
  | CommandName
  | 'article.paste'
  | 'article.takeStory'
  | 'article.sample'
  | 'article.save'
  | 'article.trash'
  | 'article.importReport'
  | 'article.pin'
  | 'article.status.draft'
  | 'article.status.in review'
  | 'article.status.spiked'
  | 'edit.nextPlaceholder'
  | 'edit.previousPlaceholder'
  | 'article.goal'
  | 'view.outline'
  | 'edit.findNext'
  | 'edit.findPrevious'
  | 'library.keepSearch'
  | 'library.group'
  | 'material.open'
  | 'material.attach'
  | 'material.quote'
  | 'material.close'
  | 'checks.next'
  | 'checks.previous'
  | 'checks.order'
  | `proof.${'next' | 'previous' | 'accept' | 'waive' | 'comment'}`
  | 'quotes.record'
  | 'quotes.acceptAll'
  | 'quotes.insert'
  | 'quotes.tie'
  | `text.${BlockId | 'bold' | 'italic' | 'link' | 'linkToCard' | 'moveUp' | 'moveDown' | 'duplicate' | 'delete' | 'blockMenu'}`
  | 'notes.next'
  | 'notes.previous'
  | 'notes.accept'
  | 'notes.reject'
  | 'notes.acceptAll'
  | 'notes.rejectAll'
  | 'view.nextPart'
  | 'view.previousPart'
  | 'preferences'
  | 'help.shortcuts';

export const commandGroups = [
  'Article',
  'Publish',
  'Edit',
  'Attribution',
  'Text',
  'Notes',
  'Library',
  'Panels',
  'View',
  'Galley',
] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something a person can ask for by key, palette, button or menu. */
export interface Command {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** Imperative: "Import files". */
  readonly title: string;
  /** Whether it can be asked for as things stand. */
  readonly when: () => boolean;
  readonly run: () => void;
  /** Of something that is on or off: whether it is on. */
  readonly isOn?: () => boolean;
}

/** What a command is called that the native menu has, too. */
export function inMenu(id: CommandName): Pick<Command, 'id' | 'title'> {
  return { id, title: menuCommands[id].title };
}
