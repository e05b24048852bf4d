import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { articleBody, bodyJson } from '#shared/article/body.ts';

/** A new article of a few paragraphs, or of many. */
export function newStory(headline: string, paragraphs = 3): Article {
  const now = new Date().toISOString();
  const id = crypto.randomUUID();
  return { ...makeArticle({ id, now, headline }), body: storyBody(headline, paragraphs) };
}

export function storyBody(headline: string, paragraphs: number): Article['body'] {
  const blocks = Array.from({ length: paragraphs }, (_, index) =>
    articleBody.node('paragraph', null, [
      articleBody.text(
        `“${headline},” said Ann Whitfield in the harbour, for the ${index}th time.`,
      ),
    ]),
  );
  return bodyJson(articleBody.node('doc', null, blocks));
}
