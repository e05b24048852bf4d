import { expect, test } from 'vitest';
import { withTags } from '#renderer/manuscript/tags.ts';

test.each([
  ['ferries', ['tides', 'ferries']],
  [' night  boats, #budget ,', ['tides', 'night boats', 'budget']],
  ['Tides, ferries, Ferries', ['tides', 'ferries']],
  [' , ', ['tides']],
])('“%s” typed after one tag makes %j', (typed, tags) => {
  expect(withTags(['tides'], typed)).toEqual(tags);
});
