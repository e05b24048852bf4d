import { takeTour } from '../first-run/open-sample.ts';
import { useInterface } from '../stores/interface.ts';
import type { PanelName } from '../stores/interface.ts';
import { useMaterial } from '../stores/material.ts';
import { usePreferences } from '../stores/preferences.ts';
import { focusPanelTab, goToRegion } from '../window/regions.ts';
import type { Command } from './command.ts';
import { always, hasArticle, isWritable } from './conditions.ts';

/** What the window shows, and where one finds help. */
export const windowCommands: readonly Command[] = [
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
    when: () => hasArticle() || isWritable(),
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

function isNight(): boolean {
  const { theme } = usePreferences.getState();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

function ui() {
  return useInterface.getState();
}
