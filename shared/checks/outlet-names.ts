import { canonicalOutlet } from '../attribution/outlets.ts';
import type { Source } from '../article/ledger.ts';

/** What all names of one outlet share; for an outlet the desk does not know, its name's key. */
export function outletKey(name: string): string {
  return canonicalOutlet(name) ?? nameKey(name);
}

/** True when one of the source's names is the outlet's. */
export function sameOutlet(source: Source, name: string): boolean {
  const key = outletKey(name);
  return [source.name, ...source.aliases].some((known) => outletKey(known) === key);
}

/** A name without case, marks and a leading "the": "the AP" and "AP" are one way to write it. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** True when the text has the name as whole words, with or without its "The". */
export function isNamedIn(text: string, name: string): boolean {
  const bare = name.trim().replace(/^the\s+/i, '');
  if (bare === '') return false;
  for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
    const neighbours = text.charAt(at - 1) + text.charAt(at + bare.length);
    if (!/[\p{L}\p{N}]/u.test(neighbours)) return true;
  }
  return false;
}
