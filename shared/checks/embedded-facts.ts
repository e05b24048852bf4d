import type { Photo } from '../article/ledger.ts';
import { nameKey } from './outlet-names.ts';

/** A fact that a picture's file states, and the field of the record that it belongs to. */
export interface EmbeddedFact {
  readonly field:
    | 'caption'
    | 'alt'
    | 'creator'
    | 'credit'
    | 'agency'
    | 'licence'
    | 'terms'
    | 'link'
    | 'digitalSourceType';
  readonly text: string;
  /** `missing`: the record says nothing; `other`: it says something else. */
  readonly state: 'same' | 'missing' | 'other';
}

const fields: readonly EmbeddedFact['field'][] = [
  'caption',
  'alt',
  'creator',
  'credit',
  'agency',
  'licence',
  'terms',
  'link',
  'digitalSourceType',
];

/** What the file says beside what the record says, field by field. */
export function embeddedBeside(photo: Photo): readonly EmbeddedFact[] {
  return fields.flatMap((field) => {
    const text = photo.embedded?.[field];
    if (text === undefined) return [];
    const own = (photo[field] ?? '').trim();
    const state = own === '' ? 'missing' : nameKey(own) === nameKey(text) ? 'same' : 'other';
    return [{ field, text, state }];
  });
}

/**
 * Who the file says the picture is by or of, where nobody whom the record credits is among them:
 * "© Jo Lind" beside a record that credits Reuters alone.
 */
export function contradictedCredit(photo: Photo): string | null {
  const { embedded, creator, credit, agency, platform } = photo;
  const credited = [creator, credit, agency, platform].flatMap((name) =>
    name === null || name.trim() === '' ? [] : [nameKey(name)],
  );
  if (embedded === null || credited.length === 0) return null;
  const stated = ['creator', 'credit', 'copyright', 'agency'].flatMap(
    (field) => embedded[field] ?? [],
  );
  if (stated.length === 0) return null;
  const agrees = stated.some((text) => {
    const key = nameKey(text);
    return credited.some((name) => key.includes(name) || name.includes(key));
  });
  return agrees ? null : (stated[0] ?? null);
}
