import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { open } from '../desk-with-library.ts';

const article = '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11';

describe('the desk’s dictionary', () => {
  it('keeps what it was taught in the library, and forgets what it should', async () => {
    const { ask, folder } = await open();
    expect(await ask('dictionary.read', {})).toEqual({ words: [], ignored: {} });
    await ask('dictionary.change', { article: null, add: ['Solheim', 'Alder'], remove: [] });
    await ask('dictionary.change', { article, add: ['gaet'], remove: [] });
    const kept = { words: ['Alder', 'Solheim'], ignored: { [article]: ['gaet'] } };
    expect(await ask('dictionary.read', {})).toEqual(kept);
    const file = join(folder, 'library', 'dictionary.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ schema: 1, ...kept });
    await ask('dictionary.change', { article: null, add: [], remove: ['Alder'] });
    expect((await ask('dictionary.read', {})).words).toEqual(['Solheim']);
  });

  it('loses no word when many are taught at once', async () => {
    const { ask } = await open();
    const words = ['Aarhus', 'Bergen', 'Cadiz', 'Delft'];
    await Promise.all(
      words.map((word) => ask('dictionary.change', { article: null, add: [word], remove: [] })),
    );
    expect((await ask('dictionary.read', {})).words).toEqual(words);
  });

  it('takes no two words for one', async () => {
    const { refused } = await open();
    const request = { article: null, add: ['two words'], remove: [] };
    expect(await refused('dictionary.change', request)).toMatchObject({ code: 'bad request' });
  });
});
