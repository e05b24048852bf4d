import { expect, test } from 'vitest';
import { toldStatus } from '#main/electron/exit-status.ts';
import { neverRan } from '#scripts/electron-binary.ts';

test('an Electron that fails at once cannot run here', () => {
  expect(neverRan(1, 200)).toBe(true);
});

test.each([
  ['ran for a while', 1, 60_000],
  ['was quit at once', 0, 200],
  ['has said why it cannot start', toldStatus, 200],
])('one that %s ran', (_what, status, time) => {
  expect(neverRan(status, time)).toBe(false);
});
