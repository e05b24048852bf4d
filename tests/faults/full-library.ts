import { randomBytes } from 'node:crypto';
import { makePhoto } from '#shared/article/ledger.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { newStory } from './child/articles.ts';

/** A PNG of one transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Makes a library with a file of every kind that there is: three articles, and what comes with them. The
 * search keeps a cache only of larger ones: `more` articles make it so.
 */
export async function makeFullLibrary(folder: string, more = 0): Promise<void> {
  const library = await openLibrary(folder);
  const asset = await library.addAsset({ name: 'pixel.png', bytes: pixel });
  for (const headline of ['One', 'Two', 'Three']) {
    const story = newStory(headline);
    const { id } = await library.add({ ...story, photos: [makePhoto({ id: 'p', asset })] });
    const salt = randomBytes(4).toString('hex');
    await library.change(id, (stored) => ({ ...stored, dek: salt, status: 'in review' }));
  }
  for (let number = 0; number < more; number += 1) await library.add(newStory(`More ${number}`));
  const [first] = library.summaries();
  if (first === undefined) throw new RangeError('Three were added.');
  await library.templates.keep(await library.read(first.id), 'A template', {
    id: crypto.randomUUID(),
    now: new Date().toISOString(),
  });
  const { id } = await library.add(newStory('Thrown away'));
  await library.trash(id);
  // Once everything is read, the search writes its cache.
  for (;;) {
    const { progress } = await library.search.find('harbour', new Date().toISOString());
    if (progress === null) break;
  }
  await library.close();
}
