import type { Node } from 'prosemirror-model';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { bodyJson } from '#shared/article/body.ts';
import { slugOf } from '#shared/article/slug.ts';

/**
 * The story that a text tells under its first line, where that can only be a headline and nothing else
 * has a place of its own: short, without a stop, and over paragraphs of sentences.
 */
export function headedStory(doc: Node, { id, createdAt: now }: Article): Article | null {
  const [first, ...body] = doc.content.content;
  if (first === undefined || body.length < 2 || !isHead(first)) return null;
  if (!body.slice(0, 2).every(isSentences)) return null;
  const headline = first.textContent.trim();
  const rest = doc.cut(first.nodeSize);
  return makeArticle({ id, now, headline, slug: slugOf(headline), body: bodyJson(rest) });
}

/** What ends a sentence, or goes on in the next line, is the end of no headline. */
export function endsLikeHeadline(line: string): boolean {
  return line !== '' && !/[.:;,…]["”’')]*$/.test(line);
}

/** UTF-16 units. */
const longestHeadline = 120;

function isHead(node: Node): boolean {
  const line = node.textContent.trim();
  return (
    (node.type.name === 'paragraph' || node.type.name === 'heading') &&
    line.length <= longestHeadline &&
    /^["'“‘„«]?[\p{Lu}\p{N}].*\s\S/u.test(line) &&
    endsLikeHeadline(line)
  );
}

function isSentences({ type, textContent }: Node): boolean {
  return type.name === 'paragraph' && /\s\S.*[.!?…]["”’')]*\s*$/s.test(textContent);
}
