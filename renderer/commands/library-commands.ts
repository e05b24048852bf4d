import { focusSearch } from '../library/focus-search.ts';
import { railStands, useInterface } from '../stores/interface.ts';
import { useLibraryView } from '../stores/library-view.ts';
import type { Command } from './command.ts';
import { always, isWritable } from './conditions.ts';

/** What is done with the library as a whole. */
export const libraryCommands: readonly Command[] = [
  { id: 'find', group: 'Library', title: 'Search the library', when: always, run: focusSearch },
  {
    id: 'library.wide',
    group: 'Library',
    title: 'Show the whole library, or the desk again',
    when: always,
    run: () => ui().showLibraryWide(!ui().libraryWide),
  },
  {
    id: 'library.trash',
    group: 'Library',
    title: 'Look into the trash',
    when: always,
    run: () => {
      if (!railStands(ui()) && !ui().libraryWide) ui().toggleRail();
      useLibraryView.getState().goTo('trash');
    },
  },
  {
    id: 'library.keepSearch',
    group: 'Library',
    title: 'Keep this search…',
    when: () => useLibraryView.getState().query.trim() !== '' && isWritable(),
    run: () => ui().openDialog('keep filter'),
  },
  {
    id: 'library.group',
    group: 'Library',
    title: 'Group the articles by status, or not',
    when: always,
    run: () => useLibraryView.getState().toggleGrouped(),
  },
  {
    id: 'library.backup',
    group: 'Library',
    title: 'Back up the library…',
    when: always,
    run: () => ui().openDialog('preferences', ['backup']),
  },
];

function ui() {
  return useInterface.getState();
}
