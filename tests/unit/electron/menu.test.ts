import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from '#main/electron/menu.ts';
import { menuCommands } from '#shared/desk/menu-commands.ts';
import { commandNames } from '#shared/desk/names.ts';

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', (platform) => {
  const sent: string[] = [];
  const items = flat(
    menuTemplate({
      platform,
      development: false,
      send: (command) => sent.push(command),
      showLicence: () => sent.push('licence'),
    }),
  );

  test('offers every command of the window exactly once', () => {
    const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.toSorted()).toEqual([...commandNames].toSorted());
  });

  test('sends what was chosen', () => {
    choose(items.find(({ id }) => id === 'article.signOff'));
    choose(items.find(({ label }) => label === '&Licence'));
    expect(sent).toEqual(['article.signOff', 'licence']);
  });

  test('writes keys as the system reads them', () => {
    const keysOf = (name: string) => items.find(({ id }) => id === name)?.accelerator;
    expect(keysOf('article.proof')).toBe('CmdOrCtrl+Alt+P');
    expect(keysOf('edit.redo')).toBe('CmdOrCtrl+Shift+Z');
    expect(keysOf('edit.spelling')).toBe('F7');
    // A character alone would be taken from whoever types it.
    const bare = items.filter(({ accelerator = '+' }) => /^(?!F\d+$)[^+]+$/.test(accelerator));
    expect(bare).toEqual([]);
  });

  test('has room for a tick at what is on or off', () => {
    const checkboxes = items.filter(({ type }) => type === 'checkbox').map(({ id }) => id);
    const ticked = commandNames.filter((name) => menuCommands[name].ticked === true);
    expect(checkboxes.toSorted()).toEqual(ticked.toSorted());
  });

  test('gives no two items the same keys', () => {
    const keys = items.flatMap(({ accelerator }) =>
      accelerator === undefined ? [] : [accelerator],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has the system’s own ways to quit, edit and learn about the app', () => {
    const roles = items.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['quit', 'copy', 'paste', 'about', 'help']));
    expect(roles.includes('appMenu')).toBe(platform === 'darwin');
    expect(roles).not.toContain('toggleDevTools');
  });
});

function flat(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flat(item.submenu) : []),
  ]);
}

function choose(item: MenuItemConstructorOptions | undefined): void {
  const click = item?.click as (() => void) | undefined;
  expect(click).toBeDefined();
  click?.();
}
