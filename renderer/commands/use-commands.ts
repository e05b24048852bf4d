import { useEffect } from 'react';
import { desk } from '../desk/desk.ts';
import { isEditable } from '../ui/is-editable.ts';
import { followFields } from './field-history.ts';
import { followForMenu } from './menu-states.ts';
import { commands, mayRun, runCommand } from './registry.ts';
import { isPressedFor, onMac, shortcuts } from './shortcut.ts';
import type { Shortcut } from './shortcut.ts';

/** Runs commands by their keys, and those that a native menu asks for, which it tells how they stand. */
export function useCommands(): void {
  useEffect(() => {
    const mac = onMac();
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commands.find(({ id }) => isPressedFor(id, event, mac));
      if (!command) return;
      const typed = isTyped(shortcuts[command.id]) && isEditable(event.target);
      if (typed || !mayRun(command.id)) return;
      // The browser has its own idea of some of these keys, also while a command cannot run.
      event.preventDefault();
      runCommand(command.id);
    };
    window.addEventListener('keydown', press);
    const unfollow = [followFields(), followForMenu()];
    const unsubscribe = desk.on('command', ({ name }) => {
      if (mayRun(name)) runCommand(name);
    });
    return () => {
      window.removeEventListener('keydown', press);
      unsubscribe();
      for (const leave of unfollow) leave();
    };
  }, []);
}

/** True for keys that write something where the focus is. */
function isTyped(shortcut: Shortcut | undefined): boolean {
  return shortcut?.mod !== true && !/^f\d+$/.test(shortcut?.key ?? '');
}
