import type { Place } from '../article/blocks.ts';
import type { Gender } from './given-names.ts';
import type { Voice } from './people.ts';
import type { Cue, Speaker, StatedMedium } from './reading.ts';
import type { Told } from './told.ts';

/** Who was last spoken of: what a block needs to know of those before it. */
export interface Context {
  readonly he: Voice | null;
  readonly she: Voice | null;
  readonly it: Voice | null;
  /** Whom somebody of unknown gender took the place of, until a pronoun tells it. */
  readonly displaced: { readonly he: Voice | null; readonly she: Voice | null };
  /** Which pronoun the text has used of somebody whose name does not tell. */
  readonly genders: ReadonlyMap<string, Gender>;
  /** The person named last, whatever pronoun they go by. */
  readonly person: Voice | null;
  /** The organisation named last, wherever it stood. */
  readonly body: string | null;
  /** Who spoke last, with the block and mention, for a quotation that names nobody. */
  readonly lastSpeaker: Speaker | null;
  readonly lastBlock: number;
  /** Whom the block before announced with a colon. */
  readonly introduced: {
    readonly speaker: Speaker;
    readonly cue: Cue | null;
    readonly media: readonly StatedMedium[];
  } | null;
  /**
   * The papers named in full so far, by their last word: which one "the Times" is. `lastCited` is the key
   * of the outlet that was cited last: which one "the station" is.
   */
  readonly papers: ReadonlyMap<string, string>;
  /** Who is speaking to which outlet. */
  readonly told: readonly Told[];
}

export const emptyContext: Context = {
  he: null,
  she: null,
  it: null,
  displaced: { he: null, she: null },
  genders: new Map(),
  person: null,
  body: null,
  lastSpeaker: null,
  lastBlock: -1,
  introduced: null,
  papers: new Map(),
  told: [],
};

/** True when two contexts would resolve the next block alike. */
export function isSameContext(a: Context, b: Context): boolean {
  return (
    a.lastBlock === b.lastBlock &&
    isSameMap(a.papers, b.papers) &&
    isSameTold(a.told, b.told) &&
    isSameVoice(a.he, b.he) &&
    isSameVoice(a.she, b.she) &&
    isSameVoice(a.it, b.it) &&
    isSameVoice(a.displaced.he, b.displaced.he) &&
    isSameVoice(a.displaced.she, b.displaced.she) &&
    isSameMap(a.genders, b.genders) &&
    isSameVoice(a.person, b.person) &&
    a.body === b.body &&
    isSameSpeaker(a.lastSpeaker, b.lastSpeaker) &&
    isSameSpeaker(a.introduced?.speaker ?? null, b.introduced?.speaker ?? null) &&
    isSamePlace(a.introduced?.cue?.place, b.introduced?.cue?.place) &&
    a.introduced?.cue?.text === b.introduced?.cue?.text &&
    areSameMedia(a.introduced?.media ?? [], b.introduced?.media ?? [])
  );
}

function isSameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a === b) return true;
  return a.size === b.size && [...a].every(([word, name]) => b.get(word) === name);
}

function isSameTold(a: Context['told'], b: Context['told']): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ who, outlet, block }, i) => {
      const other = b[i];
      return (
        other?.who === who &&
        other.block === block &&
        other.outlet.name === outlet.name &&
        isSamePlace(other.outlet.place, outlet.place)
      );
    })
  );
}

function isSameVoice(a: Voice | null, b: Voice | null): boolean {
  if (a === null || b === null) return a === b;
  return a.name === b.name && a.role === b.role && a.kind === b.kind && a.gender === b.gender;
}

function isSameSpeaker(a: Speaker | null, b: Speaker | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    isSamePlace(a.place, b.place) &&
    isSamePlace(a.described, b.described) &&
    a.text === b.text &&
    a.name === b.name &&
    a.role === b.role &&
    a.whose === b.whose &&
    a.kind === b.kind
  );
}

function areSameMedia(a: readonly StatedMedium[], b: readonly StatedMedium[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ place, text }, i) => {
      const other = b[i];
      return other?.text === text && isSamePlace(place, other.place);
    })
  );
}

function isSamePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.block === b?.block && a?.start === b?.start && a?.end === b?.end;
}
