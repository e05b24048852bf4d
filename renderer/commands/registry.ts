import { openSample, takeTour } from '../first-run/open-sample.ts';
import { openFilePicker } from '../importing/file-picker.tsx';
import { moveArticles, pinArticles, trashArticles } from '../library/bulk-work.ts';
import { duplicateArticle, letGo, newArticle } from '../library/desk-work.ts';
import { focusHeadline } from '../library/focus-headline.ts';
import { focusSearch } from '../library/focus-search.ts';
import { textCommands } from '../manuscript/blocks/text-commands.ts';
import { notesCommands } from '../notes/commands.ts';
import { materialCommands } from '../material/material-commands.ts';
import { wasPublished } from '#shared/article/corrections.ts';
import { movesFrom } from '#shared/article/workflow.ts';
import { useArticle } from '../stores/article.ts';
import { railStands, useInterface } from '../stores/interface.ts';
import type { PanelName } from '../stores/interface.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { useLibrary } from '../stores/library.ts';
import { useMaterial } from '../stores/material.ts';
import { usePreferences } from '../stores/preferences.ts';
import { focusPanelTab, goToRegion } from '../window/regions.ts';
import { attributionCommands } from './attribution-commands.ts';
import type { Command } from './command.ts';

import { inField, stepBack } from './undo.ts';
import { writingCommands } from './writing-commands.ts';

/** Every command of the window, in the order of the palette. */
export const commands: readonly Command[] = [
  {
    id: 'article.new',
    group: 'Article',
    title: 'New article',
    when: writable,
    run: () => void newArticle().then((made) => made && focusHeadline()),
  },
  {
    id: 'article.fromTemplate',
    group: 'Article',
    title: 'New article from a template…',
    when: writable,
    run: () => ui().openDialog('templates'),
  },
  {
    id: 'article.import',
    group: 'Article',
    title: 'Import files…',
    when: writable,
    run: openFilePicker,
  },
  {
    id: 'article.paste',
    group: 'Article',
    title: 'Paste a story…',
    when: writable,
    run: () => ui().openDialog('paste'),
  },
  {
    id: 'article.sample',
    group: 'Article',
    title: 'Open the sample story',
    when: writable,
    run: () => void openSample(),
  },
  {
    id: 'article.save',
    group: 'Article',
    title: 'Save now',
    when: () => hasArticle() && writable(),
    run: () => void letGo(),
  },
  {
    id: 'article.importReport',
    group: 'Article',
    title: 'Show the import report',
    when: () => (openArticle()?.origin ?? null) !== null,
    run: () => ui().openDialog('import report'),
  },
  {
    id: 'article.duplicate',
    group: 'Article',
    title: 'Duplicate the article',
    when: () => hasArticle() && writable(),
    run: () => void duplicateArticle(openArticle()?.id ?? ''),
  },
  {
    id: 'article.keepTemplate',
    group: 'Article',
    title: 'Keep the article as a template…',
    when: () => hasArticle() && writable(),
    run: () => ui().openDialog('keep template', openIds()),
  },
  {
    id: 'article.file',
    group: 'Article',
    title: 'Section and tags…',
    when: () => hasArticle() && writable(),
    run: () => ui().openDialog('file articles', openIds()),
  },
  {
    id: 'article.pin',
    group: 'Article',
    title: 'Pin or unpin the article',
    when: () => hasArticle() && writable(),
    run: () => {
      const { pins } = useLibraryView.getState().arrangement;
      void pinArticles(openIds(), !openIds().some((id) => pins.includes(id)));
    },
  },
  statusCommand('in review', 'Send the article to review'),
  statusCommand('draft', 'Send the article back to draft'),
  statusCommand('spiked', 'Spike the article'),
  {
    id: 'article.trash',
    group: 'Article',
    title: 'Move the article to the trash',
    when: () => hasArticle() && writable(),
    run: () => {
      const article = openArticle();
      if (article) void trashArticles([article]);
    },
  },
  {
    id: 'article.signOff',
    group: 'Publish',
    title: 'Sign off…',
    when: () => hasArticle() && writable(),
    run: () => ui().openDialog('sign off'),
  },
  {
    id: 'article.export',
    group: 'Publish',
    title: 'Export…',
    when: hasArticle,
    run: () => ui().openDialog('export'),
  },
  {
    id: 'article.correct',
    group: 'Publish',
    title: 'Write a correction…',
    when: () => {
      const article = openArticle();
      return article !== null && writable() && wasPublished(article);
    },
    run: () => ui().openDialog('correction'),
  },
  stepCommand('undo', 'Undo'),
  stepCommand('redo', 'Redo'),
  ...textCommands,
  ...notesCommands,
  ...writingCommands,
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
    when: () => useLibraryView.getState().query.trim() !== '' && writable(),
    run: () => ui().openDialog('keep filter'),
  },
  {
    id: 'library.group',
    group: 'Library',
    title: 'Group the articles by status, or not',
    when: always,
    run: () => useLibraryView.getState().toggleGrouped(),
  },
  ...attributionCommands,
  {
    id: 'library.backup',
    group: 'Library',
    title: 'Back up the library…',
    when: always,
    run: () => ui().openDialog('preferences', ['backup']),
  },
  ...materialCommands,
  panelCommand('quotes', 'Show the quotes'),
  panelCommand('sources', 'Show the sources'),
  panelCommand('photos', 'Show the photos'),
  panelCommand('checks', 'Show the checks'),
  panelCommand('notes', 'Show the notes'),
  panelCommand('history', 'Show the version history'),
  {
    id: 'view.library',
    group: 'View',
    title: 'Show or hide the library',
    when: always,
    run: () => ui().toggleRail(),
  },
  {
    id: 'view.focus',
    group: 'View',
    title: 'Focus mode: only the text',
    when: hasArticle,
    run: () => ui().toggleFocusMode(),
  },
  {
    id: 'view.nextPart',
    group: 'View',
    title: 'Go to the next part of the window',
    when: always,
    run: () => goToRegion(1),
  },
  {
    id: 'view.previousPart',
    group: 'View',
    title: 'Go to the part of the window before',
    when: always,
    run: () => goToRegion(-1),
  },
  {
    id: 'view.night',
    group: 'View',
    title: 'Switch between day and night',
    when: always,
    run: () => void usePreferences.getState().change({ theme: isNight() ? 'light' : 'dark' }),
  },
  {
    id: 'preferences',
    group: 'Galley',
    title: 'Preferences…',
    when: always,
    run: () => ui().openDialog('preferences'),
  },
  {
    id: 'help.shortcuts',
    group: 'Galley',
    title: 'Keyboard shortcuts',
    when: always,
    run: () => ui().openDialog('shortcuts'),
  },
  {
    id: 'help.tour',
    group: 'Galley',
    title: 'Take the tour',
    when: () => hasArticle() || writable(),
    run: () => void takeTour(),
  },
  {
    id: 'palette',
    group: 'Galley',
    title: 'Command palette',
    when: always,
    run: () => ui().openDialog('palette'),
  },
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

function panelCommand(panel: PanelName, title: string): Command {
  return {
    id: `panel.${panel}`,
    group: 'Panels',
    title,
    when: hasArticle,
    run: () => {
      useMaterial.getState().close();
      ui().showPanel(panel);
      focusPanelTab();
    },
  };
}

function statusCommand(status: 'draft' | 'in review' | 'spiked', title: string): Command {
  return {
    id: `article.status.${status}`,
    group: 'Publish',
    title,
    when: () => {
      const article = openArticle();
      return article !== null && writable() && movesFrom(article.status).includes(status);
    },
    run: () => {
      const row = useLibrary.getState().articles.find(({ id }) => id === openArticle()?.id);
      if (row) void moveArticles([row], status);
    },
  };
}

function openIds(): readonly string[] {
  const article = openArticle();
  return article === null ? [] : [article.id];
}

function always(): boolean {
  return true;
}

function writable(): boolean {
  return useLibrary.getState().info?.writable !== false;
}

function hasArticle(): boolean {
  return openArticle() !== null;
}

function openArticle() {
  return useArticle.getState().article;
}

function ui() {
  return useInterface.getState();
}

function isNight(): boolean {
  const { theme } = usePreferences.getState();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}
