import { z } from 'zod';
import { safeLink } from '#shared/article/links.ts';
import { bylineNames } from '../bylines.ts';
import type { ImportedCopy } from '../imported-copy.ts';
import { isoDate } from '#shared/article/dates.ts';
import { attributeOf } from './dom.ts';
import type { Page } from './dom.ts';

/** What a page says about itself in its head; empty where it says nothing. */
export interface PageMetadata extends Pick<
  ImportedCopy,
  'url' | 'headline' | 'dek' | 'byline' | 'section' | 'tags' | 'language' | 'publishedAt'
> {
  readonly siteName: string;
  /** True when the page declares itself to be an article. */
  readonly isArticle: boolean;
  /** The whole text, on pages that carry it as data. */
  readonly articleBody: string;
}

/** Reads JSON-LD (schema.org), Open Graph, Dublin Core and the common names of meta elements. */
export function readMetadata(page: Page): PageMetadata {
  const metas = metasOf(page);
  const data = linkedArticle(page);
  const meta = (...names: readonly string[]): string => firstOf(names, metas)[0] ?? '';
  const siteName = meta('og:site_name', 'application-name') || data.publisher;
  const title = data.headline || meta('og:title', 'twitter:title', 'title') || titleOf(page);
  const isData = data.headline !== '' || data.articleBody !== '';
  return {
    url: urlOf(page, meta('og:url', 'twitter:url', 'parsely-link')),
    headline: withoutSite(title, siteName),
    siteName,
    dek: data.alternativeHeadline,
    byline: authorsOf(data.authors, firstOf(authorNames, metas), siteName),
    section: data.section || meta('article:section', 'section', 'parsely-section'),
    tags: tagsOf(metas, data.keywords),
    language: languageOf(page, meta('og:locale', 'content-language', 'language')),
    publishedAt: firstDate([data.published, ...firstOf(dateNames, metas)]),
    isArticle: isData || /article/i.test(meta('og:type', 'pagetype')),
    articleBody: data.articleBody,
  };
}

const authorNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'byl',
  'cxenseparse:author',
];
const dateNames = [
  'article:published_time',
  'datepublished',
  'published',
  'publish_date',
  'publish-date',
  'pubdate',
  'date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'parsely-pub-date',
  'sailthru.date',
  'og:published_time',
  'publication_date',
];

type Metas = ReadonlyMap<string, readonly string[]>;

/** All values by name. Some builders write `value` for `content`, and `name` for `property`. */
function metasOf(page: Page): Metas {
  const metas = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta')) {
    const value = plain(attributeOf(element, 'content') ?? attributeOf(element, 'value') ?? '');
    if (value === '') continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attributeOf(element, attribute)?.toLowerCase();
      if (name === undefined) continue;
      const values = metas.get(name);
      if (values === undefined) metas.set(name, [value]);
      else values.push(value);
    }
  }
  return metas;
}

/** The values of the first name that has any. */
function firstOf(names: readonly string[], metas: Metas): readonly string[] {
  for (const name of names) {
    const values = metas.get(name);
    if (values !== undefined) return values;
  }
  return [];
}

function authorsOf(
  data: readonly string[],
  metas: readonly string[],
  siteName: string,
): readonly string[] {
  const written = data.length > 0 ? data : metas;
  const names = written
    .filter((name) => !/^https?:/i.test(name))
    .flatMap((name) => bylineNames(name));
  return [...new Set(names)].filter((name) => name.toLowerCase() !== siteName.toLowerCase());
}

const mostTags = 30;

function tagsOf(metas: Metas, keywords: readonly string[]): readonly string[] {
  const lists = [
    metas.get('article:tag'),
    keywords,
    metas.get('tags'),
    metas.get('news_keywords'),
    metas.get('keywords'),
  ];
  const tags = (lists.find((list) => list !== undefined && list.length > 0) ?? [])
    .flatMap((list) => list.split(','))
    .map(plain)
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, mostTags);
}

function firstDate(written: readonly string[]): string | null {
  for (const each of written) {
    const date = isoDate(each);
    if (date !== null) return date;
  }
  return null;
}

function urlOf(page: Page, meta: string): string | null {
  const canonical =
    [...page.querySelectorAll('link[rel="canonical"]')][0]?.getAttribute('href') ?? '';
  return [canonical, meta].map(safeLink).find((link) => link?.startsWith('http') === true) ?? null;
}

/** A BCP 47 tag: "en-GB" for "en_GB"; "en" where the page does not say. */
function languageOf(page: Page, meta: string): string {
  const written = page.documentElement?.getAttribute('lang') ?? meta;
  const tag = written.trim().replace(/_/g, '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : 'en';
}

function titleOf(page: Page): string {
  return plain([...page.querySelectorAll('title')][0]?.textContent ?? '');
}

/** The title without " - Site" or " | Site" at its end, or its beginning. */
function withoutSite(title: string, siteName: string): string {
  const parts = title.split(/\s+[|–—»·:-]\s+|\s*\|\s*/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return title;
  const site = siteName.toLowerCase();
  if (site !== '' && last.toLowerCase() === site)
    return title.slice(0, title.lastIndexOf(last)).replace(tail, '');
  if (site !== '' && first.toLowerCase() === site)
    return title.slice(first.length).replace(lead, '');
  // Nobody names the site: a bar or a hyphen with a short end after a long title is one all the same.
  const guess = /^(.{20,}?)\s+[|-]\s+\S+(?:\s\S+){0,3}$/.exec(title);
  return site === '' && guess?.[1] !== undefined ? guess[1] : title;
}

const tail = /\s*[|–—»·:-]\s*$/;
const lead = /^\s*[|–—»·:-]\s*/;

interface LinkedArticle {
  readonly headline: string;
  readonly alternativeHeadline: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly section: string;
  readonly keywords: readonly string[];
  readonly publisher: string;
  readonly articleBody: string;
}

/** Any of text, a list, or an object with a name: JSON-LD writes one thing in all of these ways. */
const texts: z.ZodType<readonly string[]> = z.lazy(() =>
  z
    .union([
      z.string().transform((text) => [text]),
      z.array(texts).transform((lists) => lists.flat()),
      z
        .object({ name: z.union([z.string(), z.array(z.string())]) })
        .transform(({ name }) => [name].flat()),
    ])
    .catch([]),
);
const textsOrNone = texts.optional().transform((list) => (list ?? []).map(plain));
const one = textsOrNone.transform((list) => list[0] ?? '');

const linkedArticleSchema = z
  .object({
    '@type': textsOrNone,
    headline: one,
    alternativeHeadline: one,
    author: textsOrNone,
    creator: textsOrNone,
    datePublished: one,
    articleSection: one,
    keywords: textsOrNone,
    publisher: one,
    articleBody: z.string().catch(''),
  })
  .transform((data): LinkedArticle & { readonly types: readonly string[] } => ({
    types: data['@type'],
    headline: data.headline,
    alternativeHeadline: data.alternativeHeadline,
    authors: data.author.length > 0 ? data.author : data.creator,
    published: data.datePublished,
    section: data.articleSection,
    keywords: data.keywords,
    publisher: data.publisher,
    articleBody: data.articleBody,
  }));

const nothing: LinkedArticle = {
  headline: '',
  alternativeHeadline: '',
  authors: [],
  published: '',
  section: '',
  keywords: [],
  publisher: '',
  articleBody: '',
};

/** The first article in the page's JSON-LD. */
function linkedArticle(page: Page): LinkedArticle {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of itemsOf(parseJson(script.textContent ?? ''))) {
      const parsed = linkedArticleSchema.safeParse(item);
      if (
        parsed.success &&
        parsed.data.types.some((type) => /Article|BlogPosting|Report$/.test(type))
      ) {
        return parsed.data;
      }
    }
  }
  return nothing;
}

function itemsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json.flatMap(itemsOf);
  if (typeof json !== 'object' || json === null) return [];
  return '@graph' in json ? [json, ...itemsOf(json['@graph'])] : [json];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(withoutCdata(text.trim()));
  } catch {
    return null;
  }
}

/** The data inside of the marks that XHTML wants around a script, which may stand in comments. */
function withoutCdata(text: string): string {
  const data = text.replace(/^(?:\/\/)?\s*<!\[CDATA\[/, '');
  return data.endsWith(']]>') ? data.slice(0, -3).trimEnd().replace(/\/\/$/, '') : data;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
