import { beforeEach, describe, expect, test } from 'vitest';
import { railStands, useInterface } from '#renderer/stores/interface.ts';

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

describe('a notice', () => {
  test('of a problem leaves as another article comes; others stay', () => {
    now().notify('“Ferry” is in the trash.');
    now().notify('Backing up…', { tone: 'work' });
    now().notify('“story.pdf” is a PDF.', { tone: 'problem' });
    now().makeRoom();
    expect(now().notices.map(({ tone }) => tone)).toEqual(['plain', 'work']);
  });
});
