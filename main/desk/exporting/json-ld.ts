import { noteNames } from '#shared/article/corrections.ts';
import type { QuoteMedium } from '#shared/article/quote-media.ts';
import { isPlatform } from '#shared/attribution/outlets.ts';
import { licenceLink } from './licence.ts';
import type { Picture, Publication, PublishedQuotation, PublishedSource } from './publication.ts';

/**
 * The article as a schema.org `NewsArticle`, with its sources as citations, its pictures with their
 * credits, and its recorded quotations as parts. Safe inside a `script` element.
 */
export function jsonLd(publication: Publication): string {
  const { canonical, draft, byline, pictures, quotations, sources } = publication;
  const id = `${canonical ?? ''}#article`;
  return inScript({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': id,
    mainEntityOfPage: canonical,
    headline: publication.headline,
    alternativeHeadline: publication.dek,
    description: publication.description,
    inLanguage: publication.language,
    creativeWorkStatus: draft ? 'Draft' : 'Published',
    author: byline.map((name) => ({ '@type': 'Person', name })),
    datePublished: publication.publishedAt,
    dateModified: draft ? null : publication.modifiedAt,
    dateline: publication.dateline,
    articleSection: publication.section,
    keywords: publication.tags,
    wordCount: publication.words,
    image: [...pictures.values()].map(imageObject),
    correction: publication.corrections
      .filter(({ kind }) => kind !== 'editor’s note')
      .map(({ at, text, kind }) => ({
        '@type': 'CorrectionComment',
        name: kind === 'correction' ? null : noteNames[kind].one,
        text,
        datePublished: at,
      })),
    citation: sources.map(citation),
    hasPart: [...quotations.values()].map((quotation) => quotationPart(quotation, id)),
  });
}

/** JSON without what says nothing, and without any character that could end or confuse a script. */
function inScript(value: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(value, (_, field: unknown) => (isEmpty(field) ? undefined : field)).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isEmpty(field: unknown): boolean {
  return field === null || field === '' || (Array.isArray(field) && field.length === 0);
}

function imageObject(picture: Picture) {
  return {
    '@type': 'ImageObject',
    contentUrl: picture.path,
    encodingFormat: picture.asset.mediaType,
    width: picture.asset.width,
    height: picture.asset.height,
    caption: picture.caption,
    creditText: picture.credit,
    copyrightNotice: picture.copyright,
    creator: picture.creator === null ? null : { '@type': 'Person', name: picture.creator },
    license: picture.licence === null ? null : licenceLink(picture.licence),
    acquireLicensePage: picture.link,
    digitalSourceType: picture.digitalSourceType,
  };
}

const workTypes = {
  person: 'CreativeWork',
  organisation: 'CreativeWork',
  outlet: 'NewsArticle',
  document: 'DigitalDocument',
  dataset: 'Dataset',
  post: 'SocialMediaPosting',
} as const satisfies Record<PublishedSource['kind'], string>;

/** Who can say something; a document, a dataset and a post are works in which it stands. */
const makerTypes = {
  person: 'Person',
  organisation: 'Organization',
  outlet: 'NewsMediaOrganization',
  document: null,
  dataset: null,
  post: null,
} as const satisfies Record<PublishedSource['kind'], string | null>;

/** A citation is a work: of people and organisations it names the author, of outlets the publisher. */
function citation({ kind, name, links }: PublishedSource) {
  if (kind === 'outlet' && isPlatform(name)) return { ...onPlatform(name), url: links[0] };
  const work = { '@type': workTypes[kind], url: links[0] };
  const type = makerTypes[kind];
  if (type === null) return { ...work, name };
  const maker = { '@type': type, name };
  return kind === 'outlet' ? { ...work, publisher: maker } : { ...work, author: maker };
}

/** Where whoever likes publishes, nobody edits: such a place is no news outlet. */
function onPlatform(name: string) {
  return { '@type': workTypes.post, publisher: { '@type': makerTypes.organisation, name } };
}

/** What words were taken from; a genre says what of it has no type of its own. */
const mediumTypes = {
  interview: 'CreativeWork',
  'news conference': 'CreativeWork',
  'remarks to reporters': 'CreativeWork',
  speech: 'CreativeWork',
  hearing: 'CreativeWork',
  testimony: 'CreativeWork',
  broadcast: 'CreativeWork',
  statement: 'CreativeWork',
  'e-mail': 'EmailMessage',
  letter: 'Message',
  'text message': 'Message',
  post: 'SocialMediaPosting',
  document: 'DigitalDocument',
} as const satisfies Record<QuoteMedium, string>;

function quotationPart(
  { words, speaker, outlet, medium, link }: PublishedQuotation,
  article: string,
) {
  return {
    '@type': 'Quotation',
    text: words,
    isBasedOn: medium === null ? null : { '@type': mediumTypes[medium], genre: medium },
    // A document that says the words is what they are from.
    ...(speaker === null ? {} : origin(speaker)),
    citation: outlet === null ? link : { ...carrier(outlet), url: link },
    isPartOf: { '@id': article },
  };
}

function carrier(outlet: string) {
  if (isPlatform(outlet)) return onPlatform(outlet);
  return { '@type': workTypes.outlet, publisher: { '@type': makerTypes.outlet, name: outlet } };
}

/** Whoever said the words created them; those of a document stand in it. */
function origin({ kind, name, role }: NonNullable<PublishedQuotation['speaker']>) {
  const type = makerTypes[kind];
  return type === null
    ? { isBasedOn: { '@type': workTypes[kind], name, description: role } }
    : { creator: { '@type': type, name, description: role } };
}
