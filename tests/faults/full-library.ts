import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleSchema } from '#shared/article/article.ts';
import { makePhoto } from '#shared/article/ledger.ts';
import { articleForm, nextRevision } from '#main/desk/library/article-form.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { newStory } from './child/articles.ts';

/** A PNG of one transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const now = (): string => new Date().toISOString();

/**
 * Makes a library with a file of every kind that there is: three articles, and what comes with them. The
 * search keeps a cache only of larger ones: `more` articles make it so.
 */
export async function makeFullLibrary(folder: string, more = 0): Promise<void> {
  const articles = join(folder, 'articles');
  await mkdir(articles, { recursive: true });
  // As if they had been copied in by hand.
  for (let number = 0; number < more; number += 1) {
    const story = nextRevision(articleSchema.parse(newStory(`More ${number}`)), now());
    await writeFile(join(articles, `${story.id}.json`), articleForm.format(story));
  }
  const library = await openLibrary(folder);
  const asset = await library.addAsset({ name: 'pixel.png', bytes: pixel });
  for (const headline of ['One', 'Two', 'Three']) {
    const story = newStory(headline);
    const { id } = await library.add({ ...story, photos: [makePhoto({ id: 'p', asset })] });
    const salt = randomBytes(4).toString('hex');
    await library.change(id, (stored) => ({ ...stored, dek: salt, status: 'in review' }));
  }
  const [first] = library.summaries();
  if (first === undefined) throw new RangeError('Three were added.');
  await library.templates.keep(await library.read(first.id), 'A template', {
    id: crypto.randomUUID(),
    now: now(),
  });
  const { id } = await library.add(newStory('Thrown away'));
  await library.trash(id);
  // Once everything is read, the search writes its cache.
  for (;;) {
    const { progress } = await library.search.find('harbour', now());
    if (progress === null) break;
  }
  await library.close();
}
