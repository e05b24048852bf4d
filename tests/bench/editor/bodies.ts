import { articleBody, bodyJson } from '#shared/article/body.ts';
import type { BodyJson } from '#shared/article/body.ts';
import { newsBlocks } from '../news-text.ts';

/**
 * A body of about so many words, as news has them: a quotation, an outlet or a source without a name in
 * every other sentence. With `findings`, so many words in it are placeholders, each of which is one.
 */
export function bodyWith(words: number, findings: number): BodyJson {
  const blocks = newsBlocks(words);
  const paragraphs = blocks.map(({ text }, index) => {
    const due = share(findings, index + 1, blocks.length) - share(findings, index, blocks.length);
    return articleBody.node('paragraph', null, articleBody.text(withPlaceholders(text, due)));
  });
  return bodyJson(articleBody.node('doc', null, paragraphs));
}

function share(findings: number, part: number, parts: number): number {
  return Math.floor((findings * part) / parts);
}

/** Puts a placeholder behind every few words. */
function withPlaceholders(text: string, count: number): string {
  const words = text.split(' ');
  return words
    .map((word, index) =>
      share(count, index + 1, words.length) > share(count, index, words.length)
        ? `${word} [name]`
        : word,
    )
    .join(' ');
}
