import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { articleBody, bodyJson } from '#shared/article/body.ts';
import { articleForm, nextRevision } from '#main/desk/library/article-form.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { newsBlocks } from '../news-text.ts';

/** How long articles are, in words: a brief, a report, a feature. */
const lengths = [250, 400, 600, 800, 1_000, 1_500];
const sections = ['city', 'business', 'sport', 'culture', ''];
const batch = 64;

/**
 * Makes a library of `count` articles of realistic length, and its index.
 *
 * @returns The ids, oldest first.
 */
export async function makeLibrary(folder: string, count: number): Promise<readonly string[]> {
  const articles = join(folder, 'articles');
  await mkdir(articles, { recursive: true });
  const bodies = lengths.map(newsBody);
  const ids: string[] = [];
  while (ids.length < count) {
    const made = Array.from({ length: Math.min(batch, count - ids.length) }, (_, index) =>
      madeArticle(ids.length + index, bodies),
    );
    ids.push(...made.map(({ id }) => id));
    // Nothing hangs on these: they are not waited for one by one, as a save is.
    await Promise.all(
      made.map((article) =>
        writeFile(join(articles, `${article.id}.json`), articleForm.format(article)),
      ),
    );
  }
  await rm(join(folder, 'library.json'), { force: true });
  await (await openLibrary(folder)).close();
  return ids;
}

function madeArticle(number: number, bodies: readonly Article['body'][]): Article {
  const now = new Date(Date.UTC(2015, 0, 1) + number * 3_600_000).toISOString();
  const headline = `Council delays the ferry again as costs rise, residents say (${number})`;
  const article = makeArticle({
    id: crypto.randomUUID(),
    now,
    headline,
    slug: `ferry-delay-${number}`,
    dek: 'A report says that the bridge needs a roof before the autumn.',
    byline: ['Ann Whitfield', 'Hugo Duarte'].slice(0, 1 + (number % 2)),
    section: sections[number % sections.length] ?? '',
    body: bodies[number % bodies.length] ?? newsBody(400),
  });
  return nextRevision(article, now);
}

/** A body of about `words` words. */
export function newsBody(words: number): Article['body'] {
  const paragraphs = newsBlocks(words).map(({ text }) =>
    articleBody.node('paragraph', null, [articleBody.text(text)]),
  );
  return bodyJson(articleBody.node('doc', null, paragraphs));
}
