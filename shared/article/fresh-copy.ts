import { makeArticle } from './article.ts';
import type { Article } from './article.ts';
import { bodyJson, bodyNode, withoutComments } from './body.ts';

/**
 * The content of an article as a new draft of its own. What was decided about the other one is not
 * carried over: its sign-off, waivers, workflow, dates and history. Neither is what people said to each
 * other about it: comments are about one draft.
 *
 * @param given `id` (a UUID) and `now` (ISO 8601) of the copy.
 * @throws RangeError when the body does not follow the schema.
 */
export function freshCopy(
  article: Article,
  given: { readonly id: string; readonly now: string } & Partial<Article>,
): Article {
  const { slug, headline, dek, byline, dateline, section, tags, language } = article;
  const { sources, quotes, photos, dismissed, origin } = article;
  return makeArticle({
    slug,
    headline,
    dek,
    byline,
    dateline,
    section,
    tags,
    language,
    body: bodyJson(withoutComments(bodyNode(article.body))),
    sources,
    quotes,
    photos,
    dismissed,
    origin,
    ...given,
  });
}

/** What a duplicate is called, so that the two are told apart. */
export function copyName(headline: string): string {
  return headline.trim() === '' ? '' : `${headline} (copy)`;
}
