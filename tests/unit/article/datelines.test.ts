import { describe, expect, it } from 'vitest';
import { datelineOf } from '#shared/article/datelines.ts';

describe('datelines', () => {
  it.each([
    ['WASHINGTON (AP) — The office said.', 'WASHINGTON (AP)'],
    ['LONDON, March 3 — The office said.', 'LONDON, March 3'],
    ['LEEDS, 4 March 2026 — The office said.', 'LEEDS, 4 March 2026'],
    ['SALT LAKE CITY, Utah (AP) -- The office said.', 'SALT LAKE CITY, Utah (AP)'],
    ['ST. LOUIS – The office said.', 'ST. LOUIS'],
    ['PARIS, Jan. 3 (Reuters) - The office said.', 'PARIS, Jan. 3 (Reuters)'],
    ['LA (AP) — The office said.', 'LA (AP)'],
    ['New York (AFP) - The office said.', 'New York (AFP)'],
    ['Aug 27 (Reuters) - The office said.', 'Aug 27 (Reuters)'],
  ])('%j has %j', (paragraph, dateline) => {
    const found = datelineOf(paragraph);
    expect(found?.text).toBe(dateline);
    expect(paragraph.slice(found?.end)).toBe('The office said.');
  });

  it.each([
    'NASA - a story',
    'The office — as it is called — said.',
    'WASHINGTON said so.',
    'A — B',
    'In LONDON — it said',
    'EXCLUSIVE – The office said.',
    'The Ferry Union (FU) — a small one — said.',
    'LA — The office said.',
  ])('%j has none', (paragraph) => {
    const expected = paragraph.startsWith('NASA') ? 'NASA' : undefined;
    expect(datelineOf(paragraph)?.text).toBe(expected);
  });
});
