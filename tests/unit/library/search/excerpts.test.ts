import { describe, expect, it, onTestFinished } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library } from '#main/desk/library/library.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const now = '2026-03-18T12:00:00.000Z';
const count = 40;

async function filled(): Promise<Library> {
  const library = await openLibrary(await temporaryFolder());
  onTestFinished(() => library.close());
  for (let number = 0; number < count; number += 1) {
    const text = `Nobody asked the harbour pilot about story ${number}.`;
    const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
    await library.add(
      makeArticle({
        id: crypto.randomUUID(),
        now,
        headline: `Tide ${number}`,
        body: { type: 'doc', content },
      }),
    );
  }
  return library;
}

/** Asks until everything is read. */
async function found(library: Library, query: string) {
  for (;;) {
    const answer = await library.search.find(query, now);
    if (answer.progress === null) return answer;
  }
}

describe('where more articles match than a search told of', () => {
  it('is told in the same words, and in the order asked for', async () => {
    const library = await filled();
    const { ids, hits, near } = await found(library, 'harbour pilot');
    expect([ids.length, hits.length]).toEqual([count, 30]);
    const again = await library.search.excerpts({ query: 'harbour pilot', ids, near });
    expect(again.slice(0, 30)).toEqual(hits);
    const further = again.slice(30);
    expect(further.map(({ id }) => id)).toEqual(ids.slice(30));
    const marked = further.map(({ excerpt }) =>
      excerpt?.marks.map(({ start, end }) => excerpt.text.slice(start, end)),
    );
    expect(marked).toEqual(further.map(() => ['harbour', 'pilot']));
  });

  it('marks what is spelled nearly so, where nothing was spelled as typed', async () => {
    const library = await filled();
    const { ids, near } = await found(library, 'harbuor');
    expect(near).toBe(true);
    const [last] = await library.search.excerpts({ query: 'harbuor', ids: ids.slice(-1), near });
    expect(last?.excerpt?.marks).toHaveLength(1);
  });

  it('leaves out what is gone', async () => {
    const library = await filled();
    const { ids } = await found(library, 'harbour');
    await library.trash(ids[35] ?? '');
    await found(library, 'harbour');
    const asked = { query: 'harbour', ids: ids.slice(35), near: false };
    expect((await library.search.excerpts(asked)).map(({ id }) => id)).toEqual(ids.slice(36));
  });
});
