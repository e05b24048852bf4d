import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { open } from '../desk-with-library.ts';

type Opened = Awaited<ReturnType<typeof open>>;

describe('an article', () => {
  it.each([
    [
      'an unknown node',
      JSON.stringify([{ type: 'video', attrs: { src: 'https://example.org/v' } }]),
    ],
    ['wrong nesting', JSON.stringify([{ type: 'list_item', content: [{ type: 'paragraph' }] }])],
    ['no content where some has to be', JSON.stringify([{ type: 'bullet_list' }])],
    ['an attribute of a wrong kind', JSON.stringify([{ type: 'figure', attrs: { photoId: 7 } }])],
    ['a mark that nobody knows', JSON.stringify([marked([{ type: 'blink' }])])],
    ['one passage tied to two records', JSON.stringify([marked([tied('one'), tied('two')])])],
    ['lists within lists without an end', nested(2_000)],
  ])(
    'whose stored body holds %s is left as it is, and the last good version offered',
    async (_what, content) => {
      const desk = await open({ settle: 100 });
      const article = await written(desk);
      await desk.ask('article.arrange', { ids: [article.id], status: 'in review' });
      const file = fileOf(desk, article);
      const stored = JSON.parse(await readFile(file, 'utf8')) as object;
      const rest = JSON.stringify({ ...stored, body: undefined }).slice(1);
      const bytes = `{"body": {"type": "doc", "content": ${content}}, ${rest}`;
      await writeFile(file, bytes);
      const refused = await desk.refused('article.open', { id: article.id });
      expect(refused).toMatchObject({
        code: 'damaged file',
        message: expect.stringContaining('left as it is') as string,
      });
      await expect
        .poll(async () => (await desk.ask('quarantine.list', {})).files.length, {
          timeout: 15_000,
          interval: 50,
        })
        .toBe(1);
      const [item] = (await desk.ask('quarantine.list', {})).files;
      const kept = join(desk.folder, 'library', 'quarantine', item?.key ?? '', basename(file));
      expect(await readFile(kept, 'utf8')).toBe(bytes);
      expect(item?.lastGood?.headline).toBe('Bridge to close');
    },
  );

  it('damaged under a window is told apart from a lost text', async () => {
    const desk = await open({ settle: 60_000 });
    const article = await written(desk);
    await writeFile(fileOf(desk, article), 'garbage');
    const said = await desk.refused('article.save', { article: { ...article, dek: 'Typed' } });
    expect(said).toMatchObject({
      code: 'damaged file',
      message: expect.stringContaining('Your text is kept in this window') as string,
    });
    expect(await readFile(fileOf(desk, article), 'utf8')).toBe('garbage');
  });
});

async function written({ ask }: Opened) {
  const created = await ask('article.create', {});
  return ask('article.save', { article: { ...created, headline: 'Bridge to close' } });
}

function marked(marks: readonly object[]): object {
  return { type: 'paragraph', content: [{ type: 'text', text: 'On Monday.', marks }] };
}

function tied(quoteId: string): object {
  return { type: 'quotation', attrs: { quoteId } };
}

/** Lists within lists, as JSON: what a node that holds itself comes to in a file. */
function nested(levels: number): string {
  const begin =
    '{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"},';
  return `[${begin.repeat(levels)}{"type":"paragraph"}${']}]}'.repeat(levels)}]`;
}

function fileOf({ folder }: Opened, { id }: { readonly id: string }): string {
  return join(folder, 'library', 'articles', `${id}.json`);
}
