import type { Quote, Source } from './ledger.ts';

/** One record of two of the same words: what `kept` leaves open is taken from `other`. */
export function mergedQuote(kept: Quote, other: Quote): Quote {
  return {
    ...kept,
    speakerId: kept.speakerId ?? other.speakerId,
    outletId: kept.outletId ?? other.outletId,
    medium: kept.medium ?? other.medium,
    date: kept.date ?? other.date,
    place: kept.place ?? other.place,
    link: kept.link ?? other.link,
    language: kept.language ?? other.language,
    original: kept.original ?? other.original,
    verification: kept.verification ?? other.verification,
    spot: kept.spot ?? other.spot,
    note: joined(kept.note, other.note),
  };
}

/**
 * One record of two of the same source: every name, link and file of either, the stricter of their
 * terms, and from `other` what `kept` leaves open.
 */
export function mergedSource(kept: Source, other: Source): Source {
  const names = [...kept.aliases, other.name, ...other.aliases];
  const files = [...kept.material, ...other.material];
  return {
    ...kept,
    aliases: [...new Set(names)].filter((name) => name !== kept.name),
    role: kept.role ?? other.role,
    terms: strictness[other.terms] > strictness[kept.terms] ? other.terms : kept.terms,
    anonymityReason: kept.anonymityReason ?? other.anonymityReason,
    howTheyKnow: kept.howTheyKnow ?? other.howTheyKnow,
    approval: kept.approval ?? other.approval,
    links: [...new Set([...kept.links, ...other.links])],
    listed: kept.listed || other.listed,
    material: files.filter(
      ({ asset }, index) => files.findIndex((file) => file.asset.sha256 === asset.sha256) === index,
    ),
    note: joined(kept.note, other.note),
  };
}

const strictness: Readonly<Record<Source['terms'], number>> = {
  'on the record': 0,
  'not recorded': 1,
  background: 2,
  'deep background': 3,
  'off the record': 4,
};

function joined(...notes: readonly string[]): string {
  return [...new Set(notes)].filter((note) => note.trim() !== '').join('\n');
}
