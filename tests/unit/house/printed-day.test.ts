import { expect, test } from 'vitest';
import { printedDay } from '#shared/house/printed-day.ts';

test('a day is the newsroom’s own, in the article’s language', () => {
  expect(printedDay('2026-11-30T23:59:00+05:00', 'en-US', 'day first')).toBe('November 30, 2026');
  expect(printedDay('2026-11-30T00:10:00Z', 'de', 'month first')).toBe('30. November 2026');
});

test('the region of an article says how its days are written; without one the house does', () => {
  const day = '2026-11-30T00:10:00Z';
  expect(printedDay(day, 'en-GB', 'month first')).toBe('30 November 2026');
  expect(printedDay(day, 'en', 'day first')).toBe('30 November 2026');
  expect(printedDay(day, 'en', 'month first')).toBe('November 30, 2026');
});

test('a language that is none is taken for English', () => {
  expect(printedDay('2026-11-30T00:10:00Z', 'a language', 'day first')).toBe('30 November 2026');
});
