import { focusSearch } from '../library/focus-search.ts';
import { railStands, useInterface } from '../stores/interface.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { inMenu } from './command.ts';
import type { Command } from './command.ts';
import { always, isWritable } from './conditions.ts';

/** What is done with the library as a whole. */
export const libraryCommands: readonly Command[] = [
  { ...inMenu('find'), group: 'Library', when: always, run: focusSearch },
  {
    ...inMenu('library.wide'),
    group: 'Library',
    when: always,
    run: () => ui().showLibraryWide(!ui().libraryWide),
    isOn: () => ui().libraryWide,
  },
  {
    ...inMenu('library.trash'),
    group: 'Library',
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
    ...inMenu('library.backup'),
    group: 'Library',
    when: always,
    run: () => ui().openDialog('preferences', ['backup']),
  },
];

function ui() {
  return useInterface.getState();
}
