import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepWindowState, placeWindow, readWindowState } from '#main/electron/window-state.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const besideIt = { x: 1440, y: 0, width: 2560, height: 1440 };

describe('placing the window', () => {
  test('the first window takes its size as far as the display allows, and no place', () => {
    expect(placeWindow(null, [laptop])).toEqual({ width: 1440, height: 875, maximized: false });
    expect(placeWindow(null, [laptop, besideIt])).toEqual({
      width: 1440,
      height: 900,
      maximized: false,
    });
  });

  test('a window comes back to its place, also on a second display', () => {
    const state = { x: 1600, y: 100, width: 1200, height: 800, maximized: true };
    expect(placeWindow(state, [laptop, besideIt])).toEqual(state);
  });

  test('a window whose display is gone keeps its size and gets a new place', () => {
    const state = { x: 1600, y: 100, width: 1200, height: 800, maximized: false };
    expect(placeWindow(state, [laptop])).toEqual({ width: 1200, height: 800, maximized: false });
  });

  test.each([
    ['above the display', { x: 100, y: -300 }],
    ['below it', { x: 100, y: 890 }],
    ['with a sliver at its edge', { x: 1420, y: 100 }],
    ['left of it', { x: -1150, y: 100 }],
  ])('a window %s is brought back', (_, at) => {
    const state = { ...at, width: 1200, height: 700, maximized: false };
    expect(placeWindow(state, [laptop])).toEqual({ width: 1200, height: 700, maximized: false });
  });

  test('with no display at all there is still a window', () => {
    expect(placeWindow(null, [])).toEqual({ width: 860, height: 560, maximized: false });
  });
});

describe('keeping the state', () => {
  test('what is kept is read again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-window-'));
    const file = join(folder, 'not made yet', 'window.json');
    const state = { x: 1, y: 2, width: 900, height: 700, maximized: true };
    keepWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  test('a missing, broken or strange file is as good as none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-window-'));
    expect(readWindowState(join(folder, 'none.json'))).toBeNull();
    for (const text of ['', '{', '[]', '{"x":0,"y":0,"width":-5,"height":10,"maximized":false}']) {
      await writeFile(join(folder, 'window.json'), text);
      expect(readWindowState(join(folder, 'window.json'))).toBeNull();
    }
  });

  test('a folder that cannot be written stops nothing', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'galley-window-')), 'a file');
    await writeFile(file, '');
    const state = { x: 1, y: 2, width: 900, height: 700, maximized: false };
    expect(() => keepWindowState(join(file, 'window.json'), state)).not.toThrow();
  });
});
