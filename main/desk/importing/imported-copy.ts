import type { Node } from 'prosemirror-model';
import type { DroppedReason } from '#shared/article/article.ts';
import type { Correction } from '#shared/article/corrections.ts';
import type { Photo } from '#shared/article/ledger.ts';

/** A block that a format left out of the article. */
export interface LeftOut {
  readonly text: string;
  readonly reason: DroppedReason;
  /** How many top-level blocks of `body` stood before it. */
  readonly after: number;
}

/** A correction, or what else a published page told its readers. */
export type NoteToReaders = Pick<Correction, 'at' | 'text' | 'kind'>;

/** What a format makes of a file, before its lines of credit are read. */
export interface ImportedCopy {
  /** The name of the format, for the import report. */
  readonly format: string;
  readonly url: string | null;
  readonly headline: string;
  readonly dek: string;
  readonly byline: readonly string[];
  /** Where the byline says it was reported from. */
  readonly dateline?: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly language: string;
  /** ISO 8601, a date alone where the file says no more. */
  readonly publishedAt: string | null;
  /** Top-level blocks of the body. */
  readonly body: readonly Node[];
  readonly photos: readonly Photo[];
  readonly leftOut: readonly LeftOut[];
  /** Those that stand apart from the text. */
  readonly notes?: readonly NoteToReaders[];
}
