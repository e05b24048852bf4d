import { expect, test } from 'vitest';
import { logWords } from '#renderer/versions/log-words.ts';

test('a new sign-off of a published article is said to wait for its export, any other move is not', () => {
  const moved = { kind: 'status', from: 'published', to: 'approved' } as const;
  expect(logWords(moved)).toBe('From published to approved, until it is exported again');
  expect(logWords({ ...moved, from: 'draft' })).toBe('From draft to approved');
  expect(logWords({ ...moved, to: 'in review' })).toBe('From published to in review');
});
