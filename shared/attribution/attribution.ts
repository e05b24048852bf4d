import type { Stretch } from './block-text.ts';
import type { Mention } from './noun-phrases.ts';
import type { CueClass } from './reading.ts';

/** Somebody, a cue, and what they say or think: all in tokens of one block. */
export interface Attribution {
  readonly speaker: Mention | null;
  /** Who quotes the speaker: "The Mirror | quoted an aide as saying …". */
  readonly via?: Mention | null;
  readonly cue: Stretch;
  readonly lemma: string;
  readonly class: CueClass;
  readonly content: readonly Stretch[];
  readonly rule: string;
  readonly certainty: number;
  /** The attribution and all its content, for what follows it. */
  readonly sentence: Stretch;
}
