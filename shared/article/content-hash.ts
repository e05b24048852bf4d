import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Article } from './article.ts';
import { bodyJson, bodyNode } from './body.ts';

/**
 * What a sign-off does not vouch for: it changes without anybody editing (revision, workflow, times)
 * or is never published and clears nothing (the import report, dismissed proposals).
 */
const unvouched: ReadonlySet<string> = new Set<keyof Article>([
  'id',
  'revision',
  'lineage',
  'status',
  'signOff',
  'origin',
  'dismissed',
  'publishedAt',
  'createdAt',
  'updatedAt',
]);

/** Hashed in the place of `schema`: a migration changes the file's form, not what somebody signed. */
const vouchedForm = 1;

/**
 * The SHA-256 (hexadecimal) of what a sign-off vouches for: all that is published, and the records
 * and waivers that cleared it. Of canonical JSON (RFC 8785), so that the order of keys is no matter.
 *
 * @throws RangeError when the body does not follow the schema.
 */
export function contentHash(article: Article): string {
  const body = bodyJson(bodyNode(article.body));
  const vouched = Object.entries({ ...article, schema: vouchedForm, body }).filter(
    ([key]) => !unvouched.has(key),
  );
  return bytesToHex(sha256(utf8ToBytes(canonicalize(Object.fromEntries(vouched)) ?? '')));
}
