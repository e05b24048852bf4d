import type { MenuStates } from '#shared/desk/contract.ts';
import { commandNames } from '#shared/desk/names.ts';
import { desk } from '../desk/desk.ts';
import { useSpelling } from '../manuscript/spelling/spelling-store.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { useMaterial } from '../stores/material.ts';
import { useNotes } from '../stores/notes.ts';
import { usePreferences } from '../stores/preferences.ts';
import { commands, mayRun } from './registry.ts';

/** The menu hears how things stand once nothing has happened for so long (ms): nobody types and reads it. */
const rest = 150;

/** What the conditions of commands look at: stores, … */
const stores = [
  useArticle,
  useInterface,
  useLibrary,
  useMaterial,
  useNotes,
  usePreferences,
  useSpelling,
] as const;
/** … and where the focus is, and what was done there. */
const happenings = ['focusin', 'focusout', 'input', 'keyup', 'pointerup'] as const;

/**
 * Tells the native menu, where the window has one, which of its commands can be asked for and which are
 * on, whenever that is something new. Returns the unsubscriber.
 */
export function followForMenu(): () => void {
  // A page in a browser has no native menu: nothing there is listened to for one.
  if (window.desk === undefined) return () => undefined;
  let timer: number | undefined;
  let told = '';
  const tell = (): void => {
    const states = statesNow();
    const telling = JSON.stringify(states);
    if (telling === told) return;
    told = telling;
    void desk.request('menu.show', states);
  };
  const follow = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, rest);
  };
  const night = matchMedia('(prefers-color-scheme: dark)');
  night.addEventListener('change', follow);
  for (const name of happenings) window.addEventListener(name, follow, { passive: true });
  const leave = stores.map((store) => store.subscribe(follow));
  follow();
  return () => {
    window.clearTimeout(timer);
    night.removeEventListener('change', follow);
    for (const name of happenings) window.removeEventListener(name, follow);
    for (const unsubscribe of leave) unsubscribe();
  };
}

function statesNow(): MenuStates {
  const named = commandNames.flatMap((name) => {
    const command = commands.find(({ id }) => id === name);
    return command === undefined ? [] : [{ name, command }];
  });
  return {
    available: named
      .filter(({ name, command }) => mayRun(name) && command.when())
      .map(({ name }) => name),
    ticked: named.filter(({ command }) => command.isOn?.() === true).map(({ name }) => name),
  };
}
