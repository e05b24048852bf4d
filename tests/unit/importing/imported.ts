import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '#shared/article/article.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import { bodyNode } from '#shared/article/body.ts';
import { importFile } from '#main/desk/importing/import-file.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'import');

export const now = '2024-03-01T08:00:00.000Z';

export function importText(content: string | Uint8Array, name = 'story.txt'): Promise<Article> {
  return importFile({ name, bytes: Buffer.from(content) }, { id: crypto.randomUUID(), now });
}

export async function importFrom(path: string): Promise<Article> {
  return importText(await readFile(path), basename(path));
}

/** Imports a file of tests/fixtures/import. */
export function importFixture(name: string): Promise<Article> {
  return importFrom(join(fixtures, name));
}

/** The texts of the body, a block each. */
export function textsOf(article: Article): readonly string[] {
  return blocksOf(bodyNode(article.body)).map(({ text }) => text);
}

/** What was left out, as "reason: text". */
export function droppedOf(article: Article): readonly string[] {
  return article.origin?.dropped.map(({ reason, text }) => `${reason}: ${text}`) ?? [];
}
