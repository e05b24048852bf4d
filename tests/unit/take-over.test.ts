import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { EventPayload } from '#shared/desk/contract.ts';
import { open } from './desk-with-library.ts';
import { openElsewhere } from './library/open-elsewhere.ts';
import { temporaryFolder } from './library/temporary-folder.ts';

it('says who has the library, and takes it over once they are gone', async () => {
  const library = join(await temporaryFolder(), 'library');
  const other = await openElsewhere(library);
  onTestFinished(other.kill);
  const { desk, ask, refused } = await open({ library });
  const told = new Promise<EventPayload<'library.access'>>((resolve) => {
    desk.subscribe((name, payload) => {
      if (name === 'library.access') resolve(payload as EventPayload<'library.access'>);
    });
  });
  expect(await ask('desk.info', {})).toMatchObject({ writable: false, free: false });
  const busy = await ask('library.takeOver', {});
  expect(busy).toMatchObject({ writable: false, free: false });
  expect(busy.notice).toContain(hostname());
  expect(await refused('article.create', {})).toMatchObject({ code: 'read-only' });

  await other.kill();
  expect(await told).toMatchObject({ writable: false, free: true });
  // It is offered, and not done unasked.
  expect(await refused('article.create', {})).toMatchObject({ code: 'read-only' });
  expect(await ask('library.takeOver', {})).toEqual({ writable: true, notice: null, free: false });
  const { id } = await ask('article.create', {});
  expect((await ask('library.list', {})).articles.map((row) => row.id)).toEqual([id]);
  const third = await open({ library });
  expect(await third.ask('desk.info', {})).toMatchObject({ writable: false, free: false });
});
