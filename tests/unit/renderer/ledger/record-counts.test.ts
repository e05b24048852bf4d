import { expect, test } from 'vitest';
import { recordCounts } from '#renderer/ledger/record-counts.ts';

test.each([
  [0, 0, 'None recorded'],
  [0, 3, '3 found in the text'],
  [2, 0, '2 recorded'],
  [2, 1, '2\u00a0recorded, 1\u00a0found'],
])('%i recorded and %i found read “%s”', (recorded, found, words) => {
  expect(recordCounts(recorded, found)).toBe(words);
});
