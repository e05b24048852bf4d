import type { ArticleSummary } from '#shared/desk/contract.ts';

/** A row of the library about an empty draft, but for what is given. */
export function summary(given: Partial<ArticleSummary>): ArticleSummary {
  return {
    id: crypto.randomUUID(),
    revision: '1-a',
    headline: '',
    slug: '',
    opening: '',
    byline: [],
    section: '',
    tags: [],
    status: 'draft',
    words: 0,
    signedOff: false,
    changedSincePublished: false,
    createdAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-03-01T08:00:00.000Z',
    ...given,
  };
}
