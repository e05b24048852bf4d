import { expect, test } from 'vitest';
import { blocksOfText } from '#shared/article/blocks.ts';
import { makeSource } from '#shared/article/ledger.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { printedCredits } from '#renderer/ledger/printed-credits.ts';

const slate = makeSource({ id: 's1', kind: 'outlet', name: 'Slate', listed: true });

function printed(text: string) {
  const { blocks } = blocksOfText(text);
  const outlines = blocks.map(({ kind, text: own }) => ({ kind, length: own.length }));
  const read = { reading: createReader().read(blocks), blocks: outlines };
  return printedCredits({ sources: [slate], photos: [] }, read);
}

test('a Sources line in the text prints with the records', () => {
  const { sources, typed } = printed('The tide is late, AP reports.\nSources: Slate, AP');
  expect(sources.map(({ name }) => name)).toEqual(['Slate', 'AP']);
  expect(typed).toBe(true);
});

test('a credit within a sentence stays where it is', () => {
  const { photos, typed } = printed('Low water at the quay on Friday (Photo: Jo Lind/AP)');
  expect(photos).toEqual([]);
  expect(typed).toBe(false);
});

test('before the text was read the records print alone', () => {
  expect(printedCredits({ sources: [slate], photos: [] }, null)).toEqual({
    sources: [slate],
    photos: [],
    typed: false,
  });
});
