import type { Place } from '../article/blocks.ts';
import type { QuoteMedium } from '../article/quote-media.ts';

/**
 * What the reader found in an article. Every answer names its place (UTF-16 offsets in one block's
 * text) and its evidence, so that the desk can say why.
 */

/** Why the reader thinks so: the rule that fired, and how sure it is (0 to 1). */
export interface Evidence {
  readonly rule: string;
  readonly certainty: number;
}

export type QuotationKind = 'direct' | 'mixed' | 'indirect';

/** Who speaks, at the place that names them ("he", "Deeks", "officials"). */
export interface Speaker {
  readonly place: Place;
  /** As the text calls them; at a "who" that is nobody named, the words before it: "The ferry's pilot". */
  readonly text: string;
  /** The mention with its titles and appositives, where they are there: "Deeks, a law professor at …,". */
  readonly described?: Place;
  /** The person's fullest name in the article; `null` for an unnamed or unresolved speaker. */
  readonly name: string | null;
  /** Role and affiliation as the article states them: "a law professor at the University of …". */
  readonly role: string | null;
  /** The full name that "his" or "her" at the head of the role stands for, where that is plain. */
  readonly whose?: string;
  readonly kind: 'person' | 'group' | 'organisation' | 'outlet' | 'unnamed';
}

/** How a cue colours what was said. */
export type CueClass = 'neutral' | 'loaded' | 'belief' | 'intention';

/**
 * Whether the cue says that something was said: `negated` where it was not ("would not comment"), `modal`
 * where it may or should be, `future` where it will be ("will tell MPs").
 */
export type CueMood = 'asserted' | 'negated' | 'modal' | 'future';

/** The words that attribute: "said", "according to", "in a statement". */
export interface Cue {
  readonly place: Place;
  readonly text: string;
  /** Dictionary form: "say", "according to". */
  readonly lemma: string;
  readonly class: CueClass;
  readonly mood: CueMood;
}

/** An outlet named in the text, with the name that all its aliases share. */
export interface OutletMention {
  readonly place: Place;
  /** As it stands there: "the Associated Press". */
  readonly text: string;
  /** Canonical: "AP". */
  readonly name: string;
  /** True when a word or fact comes through it here; false when it is merely mentioned. */
  readonly cited: boolean;
}

/** How the text says that words reached whoever heard or read them: "in a statement", "testified". */
export interface StatedMedium {
  readonly place: Place;
  readonly text: string;
  readonly medium: QuoteMedium;
}

/** How the quotation marks around a passage stand. `mismatched`: opened straight, closed curly. */
export type MarkState = 'balanced' | 'mismatched' | 'unclosed' | 'none';

/** One quotation: everything said in one breath, even where the attribution or a paragraph breaks it. */
export interface Quotation {
  /** Stable while its words stay: survives edits elsewhere. */
  readonly key: string;
  readonly kind: QuotationKind;
  /** Its pieces in reading order, without the quotation marks. Never empty. */
  readonly parts: readonly Place[];
  /** The words of the parts, joined by a space. */
  readonly words: string;
  /**
   * What of it a record may hold as somebody's words: all of a direct quotation, what stands in marks
   * of a mixed one, nothing of an indirect one.
   */
  readonly said: readonly Place[];
  /** The words of `said` as they were said (`joinSpoken`, `joinFragments`). */
  readonly spoken: string;
  readonly marks: MarkState;
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
  /** The outlet it came through: "told the AP". */
  readonly outlet: OutletMention | null;
  /** What tells most first; empty where the text does not say. */
  readonly media: readonly StatedMedium[];
  readonly evidence: Evidence;
}

/** A passage in quotation marks that nobody speaks: a title, a coined term, a line of a song. */
export interface MarkedTerm {
  readonly place: Place;
  readonly text: string;
  readonly kind: 'title' | 'term' | 'line' | 'nickname';
}

/** Somebody the article rests on without naming them. */
export interface UnnamedSource {
  readonly place: Place;
  readonly text: string;
  /** `unnamed`: a person whose name is withheld; `vague`: nobody in particular ("experts"). */
  readonly kind: 'unnamed' | 'vague';
  readonly plural: boolean;
  /** As the text states them: "on the condition of anonymity". */
  readonly terms: { readonly place: Place; readonly text: string } | null;
  /** As the text states it: "because they were not authorised to …". */
  readonly reason: { readonly place: Place; readonly text: string } | null;
  /** The outlet that relays this source, where there is one. */
  readonly outlet: string | null;
}

/** A whole Sources or Photo credit line in the text. */
export interface CreditLine {
  readonly place: Place;
  readonly kind: 'sources' | 'photo';
  readonly entries: readonly CreditEntry[];
}

export interface CreditEntry {
  readonly place: Place;
  /** As written: "The White House/Flickr". */
  readonly text: string;
  /** The outlet or owner: "The White House". */
  readonly name: string;
  /** For a photo: where it was published ("Flickr"). */
  readonly platform: string | null;
  /** For a photo: "Photo by NAME", "AP Photo/NAME". */
  readonly creator: string | null;
  readonly agency: string | null;
}

/** A quotation mark without its partner, or with one of another kind. */
export interface StrayMark {
  readonly place: Place;
  readonly kind: 'unclosed' | 'unopened' | 'mismatched';
  /** For `mismatched`: the mark at the other end. */
  readonly partner: Place | null;
}

/** A claim that somebody did wrong, which nobody has proved. */
export interface Allegation {
  readonly place: Place;
  readonly text: string;
  /** Who alleges it, by name or as the text calls them; `null` where nobody does. */
  readonly by: string | null;
}

/** What an article states of a poll; each part as it stands there, or `null`. */
export interface Poll {
  /** Where something of it is stated first: its mention there. */
  readonly place: Place;
  readonly by: string | null;
  /** "812 registered voters" */
  readonly sample: string | null;
  /** "by telephone", "online" */
  readonly method: string | null;
  /** "between June 3 and June 7" */
  readonly dates: string | null;
  /** "plus or minus 3.5 percentage points" */
  readonly margin: string | null;
}

/** A percentage, a sum, a large number, or a superlative. */
export interface Figure {
  readonly place: Place;
  readonly text: string;
  /** It lies in somebody's words, or its sentence says where it comes from. */
  readonly sourced: boolean;
}

/** "TK", "XXX", "lorem ipsum", "[name]". */
export interface Placeholder {
  readonly place: Place;
  readonly text: string;
}

export interface Reading {
  /** BCP 47 primary tag of what the text seems to be written in. */
  readonly language: string;
  readonly quotations: readonly Quotation[];
  readonly terms: readonly MarkedTerm[];
  readonly unnamed: readonly UnnamedSource[];
  readonly outlets: readonly OutletMention[];
  readonly credits: readonly CreditLine[];
  readonly strayMarks: readonly StrayMark[];
  readonly placeholders: readonly Placeholder[];
  readonly allegations: readonly Allegation[];
  readonly polls: readonly Poll[];
  readonly figures: readonly Figure[];
}
