/** One thing that the reader saw otherwise than gold. */
export interface Difference {
  readonly story: string;
  /** Kind of error: "outlet", "speaker name", "quotation missed". */
  readonly class: string;
  readonly gold: string;
  readonly read: string;
  /** The words that it is about. */
  readonly at: string;
}

/** Takes down whether one answer is right. */
export type Judge = (
  about: string,
  isRight: boolean,
  difference: Pick<Difference, 'gold' | 'read' | 'at'>,
) => void;
