import { describe, expect, it } from 'vitest';
import { listAction } from '#renderer/library/list-keys.ts';
import {
  chooseAll,
  chooseNone,
  extendTo,
  focusOn,
  keepOnly,
  nothingChosen,
  toggle,
} from '#renderer/library/selection.ts';
import type { Selection } from '#renderer/library/selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: Selection): string => [...selection.chosen].toSorted().join('');

describe('choosing rows', () => {
  it('takes one row in, and out again', () => {
    const one = toggle(toggle(nothingChosen, 'b'), 'd');
    expect(chosen(one)).toBe('bd');
    expect(chosen(toggle(one, 'b'))).toBe('d');
  });

  it('grows a range from where it began, and shrinks it as it grew', () => {
    const begun = extendTo(focusOn(nothingChosen, 'b'), 'd', order);
    expect(chosen(begun)).toBe('bcd');
    expect(chosen(extendTo(begun, 'c', order))).toBe('bc');
    expect(chosen(extendTo(begun, 'a', order))).toBe('ab');
  });

  it('adds a range to what was chosen before', () => {
    const one = focusOn(toggle(nothingChosen, 'a'), 'c');
    const range = extendTo({ ...one, anchor: 'c' }, 'e', order);
    expect(chosen(range)).toBe('acde');
  });

  it('takes all, none, and lets go of what is no longer there', () => {
    const all = chooseAll(nothingChosen, order);
    expect(chosen(all)).toBe('abcde');
    expect(chosen(keepOnly(all, (id) => id !== 'c'))).toBe('abde');
    expect(chosen(chooseNone(all))).toBe('');
  });
});

describe('the keys of the list', () => {
  const press = (key: string, given: Partial<KeyboardEvent> = {}) =>
    listAction(
      { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...given },
      10,
    );
  it.each([
    ['ArrowDown', {}, { kind: 'move', by: 1, extend: false }],
    ['ArrowUp', { shiftKey: true }, { kind: 'move', by: -1, extend: true }],
    ['PageDown', {}, { kind: 'move', by: 10, extend: false }],
    ['End', {}, { kind: 'edge', end: true, extend: false }],
    [' ', {}, { kind: 'toggle' }],
    ['a', { ctrlKey: true }, { kind: 'all' }],
    ['a', { metaKey: true }, { kind: 'all' }],
    ['a', {}, { kind: 'type', letter: 'a' }],
    ['k', { ctrlKey: true }, null],
    ['ArrowDown', { altKey: true }, null],
    ['Tab', {}, null],
  ])('%s with %j', (key, given, action) => {
    expect(press(key, given)).toEqual(action);
  });
});
