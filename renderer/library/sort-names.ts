import type { SortKey } from './rows.ts';

/** What the orders of the list are called. */
export const sortNames: Readonly<Record<SortKey, string>> = {
  changed: 'last change',
  created: 'beginning',
  headline: 'headline',
  words: 'length',
  section: 'section',
  status: 'status',
};
