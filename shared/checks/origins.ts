import type { Source } from '../article/ledger.ts';
import type { OutletMention, Speaker, UnnamedSource } from '../attribution/reading.ts';
import { nameKey, sameOutlet } from './outlet-names.ts';

/** Somebody or something the text rests on, with or without a record. */
export interface Origin {
  readonly kind: Source['kind'];
  readonly name: string;
  readonly named: boolean;
}

/** The outlet as an origin of words and facts. */
export function originOfOutlet(outlet: Pick<OutletMention, 'name'>): Origin {
  return { kind: 'outlet', name: outlet.name, named: true };
}

/** The speaker as an origin; `null` for one who is only "he" or "she". */
export function originOfSpeaker(speaker: Speaker): Origin | null {
  if (speaker.name === null && isDocument(speaker.text)) {
    return { kind: 'document', name: speaker.text, named: true };
  }
  switch (speaker.kind) {
    case 'outlet':
      return { kind: 'outlet', name: speaker.name ?? speaker.text, named: true };
    case 'organisation':
      return { kind: 'organisation', name: speaker.name ?? speaker.text, named: true };
    case 'person':
      return speaker.name === null ? null : { kind: 'person', name: speaker.name, named: true };
    case 'group':
    case 'unnamed':
      return { kind: 'person', name: speaker.name ?? speaker.text, named: speaker.name !== null };
  }
}

/** "a letter", "the report by the harbour office", "a sign at the gate": what was written says it. */
function isDocument(text: string): boolean {
  const [phrase = ''] = text.split(behindNoun);
  return documents.test(phrase);
}

/** Where a phrase goes on behind its noun; "two clerks and a report" are people first. */
const behindNoun =
  /,| (?:by|from|of|on|to|for|in|at|with|about|over|above|near|beside|behind|outside|inside|across|between|under|and|or|that|which|who|seen|sent|obtained|reviewed|posted|published|released|issued|written|signed|dated|pinned|taped|hung|painted)\b/i;

const documents =
  /\b(?:letter|notice|report|memo|memorandum|document|e-?mail|filing|complaint|indictment|lawsuit|affidavit|ruling|study|survey|audit|review|contract|permit|transcript|invoice|record|log|press release|minute|figure|statistic|message|note|court paper|paperwork|ledger|sign|signboard|banner|plaque|poster|placard|label|leaflet|flyer|inscription|graffito|graffiti|caption)s?$/i;

export function originOfUnnamed(unnamed: UnnamedSource): Origin {
  return { kind: 'person', name: unnamed.text, named: false };
}

/** The record of an origin: of the same outlet, or with the same name. */
export function recordOf(origin: Origin, sources: readonly Source[]): Source | null {
  const key = nameKey(origin.name);
  return (
    sources.find((source) =>
      origin.kind === 'outlet'
        ? source.kind !== 'person' && sameOutlet(source, origin.name)
        : [source.name, ...source.aliases].some((name) => nameKey(name) === key),
    ) ?? null
  );
}

/** One key for an origin however it is written; a record's id where there is a record. */
export function originKey(origin: Origin, sources: readonly Source[]): string {
  return recordOf(origin, sources)?.id ?? `${origin.kind}:${nameKey(origin.name)}`;
}
