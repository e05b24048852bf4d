import { beforeEach, describe, expect, test } from 'vitest';
import { isTextWritable } from '#renderer/commands/conditions.ts';
import { railStands, useInterface } from '#renderer/stores/interface.ts';
import { useSelection } from '#renderer/stores/selection.ts';

const now = () => useInterface.getState();

beforeEach(() => useInterface.setState(useInterface.getInitialState(), true));

describe('the rail of a crowded window', () => {
  test('stands where it was asked for, and gives way to a panel', () => {
    now().setCrowded(true);
    expect(railStands(now())).toBe(false);
    now().toggleRail();
    expect(railStands(now())).toBe(true);
    now().showPanel('sources');
    expect(railStands(now())).toBe(false);
  });

  test('stands again, or not, as before once there is room', () => {
    now().setCrowded(true);
    now().toggleRail();
    now().setCrowded(false);
    expect(railStands(now())).toBe(true);

    now().toggleRail();
    now().setCrowded(true);
    now().toggleRail();
    now().setCrowded(false);
    expect(railStands(now())).toBe(false);
  });
});

describe('the proof', () => {
  test('takes the place of focus mode and of the whole library, and stays while its cards are chosen', () => {
    now().toggleFocusMode();
    now().showProof(true);
    expect(now()).toMatchObject({ proof: true, focusMode: false, libraryWide: false });
    useSelection.getState().choose({ panel: 'quotes', id: 'tide' });
    expect(now().proof).toBe(true);
  });

  test('is left for whatever else of the window is asked for', () => {
    const ways = [
      () => now().showPanel('checks'),
      () => now().toggleRail(),
      () => now().toggleFocusMode(),
      () => now().showLibraryWide(true),
      () => now().makeRoom(),
    ];
    for (const leave of ways) {
      now().showProof(true);
      leave();
      expect(now().proof).toBe(false);
    }
  });

  test('is no place to write in', () => {
    expect(isTextWritable()).toBe(true);
    now().showProof(true);
    expect(isTextWritable()).toBe(false);
  });
});

describe('a notice', () => {
  test('of a problem leaves as another article comes; others stay', () => {
    now().notify('“Ferry” is in the trash.');
    now().notify('Backing up…', { tone: 'work' });
    now().notify('“story.pdf” is a PDF.', { tone: 'problem' });
    now().makeRoom();
    expect(now().notices.map(({ tone }) => tone)).toEqual(['plain', 'work']);
  });
});
