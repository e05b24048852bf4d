import { takeTour } from '../first-run/open-sample.ts';
import { railStands, useInterface } from '../stores/interface.ts';
import type { PanelName } from '../stores/interface.ts';
import { useMaterial } from '../stores/material.ts';
import { usePreferences } from '../stores/preferences.ts';
import { focusPanelTab, goToRegion } from '../window/regions.ts';
import { inMenu } from './command.ts';
import type { Command } from './command.ts';
import { always, hasArticle, isWritable } from './conditions.ts';

/** What the window shows, and where one finds help. */
export const windowCommands: readonly Command[] = [
  panelCommand('quotes'),
  panelCommand('sources'),
  panelCommand('photos'),
  panelCommand('checks'),
  panelCommand('notes'),
  panelCommand('history'),
  {
    ...inMenu('view.library'),
    group: 'View',
    when: always,
    run: () => ui().toggleRail(),
    isOn: () => railStands(ui()) && !ui().libraryWide && hasTrays(),
  },
  {
    ...inMenu('view.focus'),
    group: 'View',
    when: hasArticle,
    run: () => ui().toggleFocusMode(),
    isOn: () => ui().focusMode && hasArticle(),
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
    ...inMenu('view.night'),
    group: 'View',
    when: always,
    run: () => void usePreferences.getState().change({ theme: isNight() ? 'light' : 'dark' }),
    isOn: isNight,
  },
  {
    ...inMenu('preferences'),
    group: 'Galley',
    when: always,
    run: () => ui().openDialog('preferences'),
  },
  {
    ...inMenu('help.shortcuts'),
    group: 'Galley',
    when: always,
    run: () => ui().openDialog('shortcuts'),
  },
  {
    ...inMenu('help.tour'),
    group: 'Galley',
    when: () => hasArticle() || isWritable(),
    run: () => void takeTour(),
  },
  {
    ...inMenu('palette'),
    group: 'Galley',
    when: always,
    run: () => ui().openDialog('palette'),
  },
];

function panelCommand(panel: PanelName): Command {
  return {
    ...inMenu(`panel.${panel}`),
    group: 'Panels',
    when: hasArticle,
    run: () => {
      useMaterial.getState().close();
      ui().showPanel(panel);
      focusPanelTab();
    },
    isOn: () => ui().panel === panel && panelsStand(),
  };
}

/** Whether the panels have a place in the window. */
function panelsStand(): boolean {
  const { libraryWide, crowded } = ui();
  const taken = libraryWide || (crowded && railStands(ui()));
  return hasArticle() && hasTrays() && !taken && useMaterial.getState().shown === null;
}

/** Whether anything stands beside the text: neither focus mode nor the proof has trays. */
function hasTrays(): boolean {
  return !hasArticle() || !(ui().focusMode || ui().proof);
}

function isNight(): boolean {
  const { theme } = usePreferences.getState();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

function ui() {
  return useInterface.getState();
}
