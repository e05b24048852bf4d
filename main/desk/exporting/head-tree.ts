import type { Element } from 'hast';
import { h } from 'hastscript';
import { jsonLd } from './json-ld.ts';
import { focusStyle, pageStyle } from './page-style.ts';
import { shortened } from './publication.ts';
import type { Publication } from './publication.ts';

/** The page's head: title, description, Open Graph, JSON-LD, and the style that makes it whole offline. */
export function headTree(publication: Publication): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', titleOf(publication)),
    ...named('description', publication.description),
    ...named('author', publication.byline.join(', ')),
    ...(publication.draft ? named('robots', 'noindex, nofollow') : []),
    ...named('generator', 'Galley'),
    ...named('dcterms.identifier', pageIdentifier(publication.id)),
    ...canonicalLink(publication),
    ...openGraph(publication),
    ...named('twitter:card', publication.pictures.size > 0 ? 'summary_large_image' : 'summary'),
    h('style', `${pageStyle}${focusStyle(publication.pictures.values())}`),
    h('script', { type: 'application/ld+json' }, jsonLd(publication)),
  ]);
}

/** What a page of this article says of itself: an earlier export of it may be replaced, no other page. */
export function pageIdentifier(articleId: string): string {
  return `urn:uuid:${articleId}`;
}

/**
 * Search engines and browser tabs cut titles at about 70 characters; better a cut of our own. A sign
 * that HTML spells as a character reference counts as the six characters that it takes up.
 */
function titleOf({ draft, headline }: Publication): string {
  const prefix = draft ? 'Draft: ' : '';
  const references = headline.match(/[&<>]/g)?.length ?? 0;
  const limit = Math.max(20, 70 - prefix.length - 5 * references);
  return `${prefix}${shortened(headline, limit)}`;
}

function canonicalLink({ canonical }: Publication): readonly Element[] {
  return canonical === null ? [] : [h('link', { rel: 'canonical', href: canonical })];
}

function openGraph(publication: Publication): readonly Element[] {
  const [picture] = publication.pictures.values();
  const modified = publication.draft ? '' : publication.modifiedAt;
  return [
    ...property('og:type', 'article'),
    ...property('og:title', `${publication.draft ? 'Draft: ' : ''}${publication.headline}`),
    ...property('og:description', publication.description),
    ...property('og:url', publication.canonical ?? ''),
    ...property('og:image', picture?.path ?? ''),
    ...property('og:image:alt', picture?.alt ?? ''),
    ...property('article:published_time', publication.publishedAt ?? ''),
    ...property('article:modified_time', modified),
    ...publication.byline.flatMap((name) => property('article:author', name)),
    ...property('article:section', publication.section),
    ...publication.tags.flatMap((tag) => property('article:tag', tag)),
  ];
}

function named(name: string, content: string): readonly Element[] {
  return content === '' ? [] : [h('meta', { name, content })];
}

function property(name: string, content: string): readonly Element[] {
  return content === '' ? [] : [h('meta', { property: name, content })];
}
