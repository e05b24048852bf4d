import { expect, test } from 'vitest';
import { dotted } from '#renderer/ui/dotted.ts';

test('a line breaks behind a dot alone, also behind what stands before all of it', () => {
  expect(dotted(['person', 'on background'])).toBe('person\u00a0· on background');
  expect(dotted(['', 'person']).split(' ')).toEqual(['\u00a0·', 'person']);
});
