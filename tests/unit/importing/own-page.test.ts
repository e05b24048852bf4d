import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { keptKind, noteKinds } from '#shared/article/corrections.ts';
import type { Correction } from '#shared/article/corrections.ts';
import { exportHtml } from '#main/desk/exporting/export-html.ts';
import { ferryStory, now, readAsset } from '../exporting/ferry-story.ts';
import { importText, textsOf } from './imported.ts';

/** The page that Galley makes of the story with these notes to readers. */
async function pageWith(corrections: readonly Correction[]): Promise<string> {
  const article = { ...ferryStory, corrections: [...corrections] };
  const files = await exportHtml(article, { draft: false, now, readAsset });
  return new TextDecoder().decode(files.find(({ path }) => path === 'index.html')?.bytes);
}

const imported = (page: string): Promise<Article> => importText(page, 'index.html');

const said = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/[\0\r]/.test(text));

it('an exported page that is imported tells its readers what it told them, and nothing of that is text', async () => {
  const bare = textsOf(await imported(await pageWith([])));
  const note = fc.record({ text: said, kind: fc.constantFrom(...noteKinds) });
  await fc.assert(
    fc.asyncProperty(fc.array(note, { minLength: 1, maxLength: 5 }), async (notes) => {
      const told = notes.map(({ text, kind }, index) => ({
        at: new Date(Date.UTC(2026, 10, 23) + index * 5_400_123).toISOString(),
        text,
        ...keptKind(kind),
      }));
      const page = await pageWith(
        told.map((each, index) => ({ id: `c${index}`, by: 'Ed', ...each })),
      );
      const back = await imported(page);
      expect(back.corrections).toEqual(
        told.map((each, index) => ({
          id: `imported-${index + 1}`,
          by: 'The imported page',
          ...each,
        })),
      );
      expect(textsOf(back)).toEqual(bare);
    }),
    { numRuns: 40 },
  );
});

it('a page of anybody else that is built alike keeps its text', async () => {
  const note = {
    id: 'c1',
    by: 'Ed',
    at: '2026-11-23T08:00:00.000Z',
    text: 'The pier is the north one.',
  };
  const page = await pageWith([note]);
  const other = page.replace(
    'name="generator" content="Galley"',
    'name="generator" content="Press"',
  );
  const back = await imported(other);
  expect(back.corrections).toEqual([]);
  expect(textsOf(back).join(' ')).toContain(note.text);
});
