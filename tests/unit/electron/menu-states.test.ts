import type { Menu, MenuItem } from 'electron';
import { expect, test } from 'vitest';
import { followingMenu } from '#main/electron/menu-states.ts';
import { commandNames } from '#shared/desk/names.ts';

function menuOfAll() {
  const items = new Map(
    commandNames.map((name) => [name as string, { enabled: true, checked: false }]),
  );
  const menu = {
    getMenuItemById: (id) => (items.get(id) as MenuItem | undefined) ?? null,
  } satisfies Pick<Menu, 'getMenuItemById'>;
  return { items, following: followingMenu(menu) };
}

test('a menu offers what opens a window until a page has spoken, and when there is none any more', () => {
  const { items, following } = menuOfAll();
  const enabled = (...names: readonly string[]) => names.map((name) => items.get(name)?.enabled);
  expect(enabled('article.new', 'article.export', 'notes.suggest')).toEqual([true, false, false]);
  following.show({ available: ['article.export', 'notes.suggest'], ticked: ['notes.suggest'] });
  expect(enabled('article.new', 'article.export', 'notes.suggest')).toEqual([false, true, true]);
  expect(items.get('notes.suggest')?.checked).toBe(true);
  following.showNoPage();
  expect(enabled('article.new', 'article.export', 'notes.suggest')).toEqual([true, false, false]);
  expect(items.get('notes.suggest')?.checked).toBe(false);
});

test('a tick that a click turned is as the page has it', () => {
  const { items, following } = menuOfAll();
  following.show({ available: ['panel.quotes'], ticked: ['panel.quotes'] });
  Object.assign(items.get('panel.quotes') ?? {}, { checked: false });
  following.showAgain();
  expect(items.get('panel.quotes')?.checked).toBe(true);
});
