import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';

/** Fields of an article, and the text of its one paragraph. */
export type StockedArticle = Partial<Article> & { readonly text?: string };

/** Puts articles into the library, newest first, before the desk opens it. */
export async function stock(library: string, articles: readonly StockedArticle[]): Promise<void> {
  await mkdir(join(library, 'articles'), { recursive: true });
  await Promise.all(
    articles.map(({ text = 'It rained.', ...given }, age) => {
      const article = makeArticle({
        id: crypto.randomUUID(),
        now: new Date(Date.UTC(2026, 0, 31) - age * 3_600_000).toISOString(),
        body: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        },
        ...given,
      });
      const file = join(library, 'articles', `${article.id}.json`);
      return writeFile(file, JSON.stringify(article));
    }),
  );
}

/** The file of the library's one article, as it stands on the disk. */
export async function storedArticle(library: string): Promise<string> {
  const files = await readdir(join(library, 'articles'));
  // A save that is under way writes beside it.
  const file = files.find((name) => !name.startsWith('.')) ?? '';
  return readFile(join(library, 'articles', file), 'utf8');
}
