import type { Article } from '#shared/article/article.ts';

/**
 * The article with the fields and records that the importer found in a story. What somebody filled in
 * before stays; the body is the manuscript's to change.
 */
export function withStory(article: Article, story: Article): Article {
  const { byline, tags, sources, photos } = article;
  return {
    ...article,
    headline: article.headline || story.headline,
    dek: article.dek || story.dek,
    byline: byline.length > 0 ? byline : story.byline,
    dateline: article.dateline || story.dateline,
    section: article.section || story.section,
    slug: article.slug || story.slug,
    tags: tags.length > 0 ? tags : story.tags,
    publishedAt: article.publishedAt ?? story.publishedAt,
    sources: [...sources, ...story.sources],
    photos: [...photos, ...story.photos],
    origin: story.origin,
  };
}
