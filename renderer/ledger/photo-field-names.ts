import type { Photo } from '#shared/article/ledger.ts';

/** What the fields of a picture's record are called. */
export const photoFieldNames = {
  caption: 'Caption',
  alt: 'Alternative text',
  creator: 'Photographer',
  credit: 'Owner',
  agency: 'Agency',
  platform: 'Platform',
  licence: 'Right to use it',
  title: 'Title of the work',
  terms: 'Terms',
  link: 'Link',
  expiry: 'Runs out on',
  digitalSourceType: 'Made by',
} as const satisfies Partial<Record<keyof Photo, string>>;
