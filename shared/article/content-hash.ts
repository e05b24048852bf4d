import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Article } from './article.ts';
import { bodyJson, bodyNode, withoutComments } from './body.ts';
import type { Photo, Quote, Source } from './ledger.ts';

/**
 * What a sign-off does not vouch for: what the desk alone writes (revision, workflow, times, where the
 * article came from), and what is never published and clears nothing (dismissed proposals, notes).
 */
const unvouched: ReadonlySet<string> = new Set<keyof Article>([
  'id',
  'revision',
  'lineage',
  'status',
  'signOff',
  'origin',
  'dismissed',
  'threads',
  'wordGoal',
  'publishedAt',
  'createdAt',
  'updatedAt',
]);

/** Hashed in the place of `schema`: a migration changes the file's form, not what somebody signed. */
const vouchedForm = 1;

/** Fields that came after articles had been signed: while they are empty, hashes are what they were. */
const later: ReadonlySet<string> = new Set<
  'corrections' | keyof Source | keyof Quote | keyof Photo
>(['corrections', 'material', 'spot', 'focus', 'embedded', 'title']);

/**
 * The SHA-256 (hexadecimal) of what a sign-off vouches for: all that is published, and the records
 * and waivers that cleared it. Of canonical JSON (RFC 8785), so that the order of keys is no matter.
 *
 * @throws RangeError when the body does not follow the schema.
 */
export function contentHash(article: Article): string {
  const { sources, quotes, photos } = article;
  const vouched = vouchedFields({
    ...article,
    schema: vouchedForm,
    body: bodyJson(withoutComments(bodyNode(article.body))),
    sources: sources.map(vouchedFields),
    quotes: quotes.map(vouchedFields),
    photos: photos.map(vouchedFields),
  });
  for (const field of unvouched) Reflect.deleteProperty(vouched, field);
  return bytesToHex(sha256(utf8ToBytes(canonicalize(vouched) ?? '')));
}

/** The sign-off of what the article holds now; `null` where it was edited since, or never signed. */
export function standingSignOff(article: Article): Article['signOff'] {
  const { signOff } = article;
  return signOff !== null && signOff.contentHash === contentHash(article) ? signOff : null;
}

function vouchedFields(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => !(later.has(field) && isEmpty(value))),
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
