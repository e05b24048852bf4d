import { describe, expect, it } from 'vitest';
import { commands } from '#renderer/commands/registry.ts';
import { isPressed, isPressedFor, shortcuts, shortcutText } from '#renderer/commands/shortcut.ts';
import type { KeyPress } from '#renderer/commands/shortcut.ts';
import { menuCommands } from '#shared/desk/menu-commands.ts';
import { commandNames } from '#shared/desk/names.ts';

function press(given: Partial<KeyPress> & { readonly altGraph?: boolean }): KeyPress {
  return {
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    getModifierState: (name) => name === 'AltGraph' && given.altGraph === true,
    ...given,
  };
}

describe('a shortcut', () => {
  const newArticle = { mod: true, alt: true, key: 'n' };

  it('is pressed by its keys, no more and no fewer', () => {
    const palette = { mod: true, key: 'k' };
    expect(isPressed(palette, press({ key: 'k', ctrlKey: true }), false)).toBe(true);
    expect(isPressed(palette, press({ key: 'K', ctrlKey: true, shiftKey: true }), false)).toBe(
      false,
    );
    expect(isPressed(palette, press({ key: 'k' }), false)).toBe(false);
  });

  it('takes ⌘ on a Mac and leaves Ctrl alone there', () => {
    const palette = { mod: true, key: 'k' };
    expect(isPressed(palette, press({ key: 'k', metaKey: true }), true)).toBe(true);
    expect(isPressed(palette, press({ key: 'k', ctrlKey: true }), true)).toBe(false);
  });

  it('is found under the character that Alt makes of a letter on a Mac', () => {
    const typed = press({ key: '˜', code: 'KeyN', metaKey: true, altKey: true });
    expect(isPressed(newArticle, typed, true)).toBe(true);
  });

  it('never takes a letter that AltGr types', () => {
    const typed = press({ key: 'ń', code: 'KeyN', ctrlKey: true, altKey: true, altGraph: true });
    expect(isPressed(newArticle, typed, false)).toBe(false);
  });

  it('is written as the machine writes it', () => {
    const signOff = { mod: true, shift: true, key: 's' };
    expect(shortcutText(signOff, false)).toBe('Ctrl+Shift+S');
    expect(shortcutText(signOff, true)).toBe('⇧⌘S');
  });
});

describe('the commands', () => {
  it('know everything that a native menu can ask for', () => {
    expect(commands.map(({ id }) => id)).toEqual(expect.arrayContaining([...commandNames]));
  });

  it('are on or off where the menu has a tick, and there alone', () => {
    const known = commands.filter(({ isOn }) => isOn !== undefined).map(({ id }) => id);
    const ticked = commandNames.filter((name) => menuCommands[name].ticked === true);
    expect(known.toSorted()).toEqual(ticked.toSorted());
  });

  it('take every key of the menu first, so that menu and page never both carry it out', () => {
    for (const name of commandNames) {
      const { keys } = menuCommands[name];
      if (keys === undefined) continue;
      const pressed = press({
        key: keys.key,
        ctrlKey: keys.mod ?? false,
        altKey: keys.alt ?? false,
        shiftKey: keys.shift ?? false,
      });
      const taken = commands.filter(({ id }) => isPressedFor(id, pressed, false));
      expect(taken.map(({ id }) => id)).toEqual([name]);
    }
  });

  it('redo by the keys of either habit, and by those alone', () => {
    const asked = (given: Partial<KeyPress>, mac: boolean): readonly string[] =>
      commands.filter(({ id }) => isPressedFor(id, press(given), mac)).map(({ id }) => id);
    expect(asked({ key: 'y', ctrlKey: true }, false)).toEqual(['edit.redo']);
    expect(asked({ key: 'Z', ctrlKey: true, shiftKey: true }, false)).toEqual(['edit.redo']);
    expect(asked({ key: 'y', metaKey: true }, true)).toEqual(['edit.redo']);
    expect(asked({ key: 'y' }, false)).toEqual([]);
  });

  it('ask for no key twice', () => {
    const texts = Object.values(shortcuts).map((shortcut) => shortcutText(shortcut, false));
    expect(new Set(texts).size).toBe(texts.length);
  });
});
