import { expect, it } from 'vitest';
import { byteWords, nextWords } from '#renderer/backup/backup-words.ts';

it('says a size as people do', () => {
  expect([300, 640_000, 12_400_000, 640_000_000, 3_100_000_000].map(byteWords)).toEqual([
    '1 KB',
    '640 KB',
    '12.4 MB',
    '640 MB',
    '3.1 GB',
  ]);
});

it('says when the next backup is due, and that a late one comes soon', () => {
  const now = new Date(2026, 10, 25, 9, 0);
  expect(nextWords(new Date(2026, 10, 25, 8, 0).toISOString(), now)).toContain('Within the hour');
  expect(nextWords(new Date(2026, 10, 25, 17, 5).toISOString(), now)).toContain(
    'Today after 17:05',
  );
  expect(nextWords(new Date(2026, 10, 26, 1, 0).toISOString(), now)).toContain('Tomorrow after');
});
