import { expect, it } from 'vitest';
import { open } from '../../desk-with-library.ts';

const bytes = new TextEncoder().encode('Ferry waits\n\nThe ferry waited for the tide.');

it('takes down who imported an article and sent it on, where they gave their name', async () => {
  const { ask } = await open();
  const preferences = await ask('preferences.read', {});
  await ask('preferences.change', { ...preferences, name: 'Ada Berg' });
  const { id } = await ask('import.file', { name: 'ferry.txt', bytes });
  await ask('article.arrange', { ids: [id], status: 'in review' });
  const { entries } = await ask('log.read', { id });
  expect(entries.map(({ by, event }) => [event.kind, by])).toEqual([
    ['imported', 'Ada Berg'],
    ['status', 'Ada Berg'],
  ]);
});

it('leaves the name out where nobody gave one', async () => {
  const { ask } = await open();
  const { id } = await ask('import.file', { name: 'ferry.txt', bytes });
  const { entries } = await ask('log.read', { id });
  expect(entries.map(({ by }) => by)).toEqual([null]);
});
