import type { Source } from '../article/ledger.ts';

/** The record says who it is, or on which terms and why the article does not. */
export function answersForIt(source: Source): boolean {
  const reasoned = source.anonymityReason !== null && source.anonymityReason.trim() !== '';
  const hasTerms = source.terms !== 'on the record' && source.terms !== 'not recorded';
  return source.named || (hasTerms && reasoned);
}

/** Somebody who may be quoted, and whose name is kept back. */
export function isProtected({ named, terms }: Source): boolean {
  return !named && (terms === 'background' || terms === 'deep background');
}
