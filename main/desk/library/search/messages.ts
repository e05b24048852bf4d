import { z } from 'zod';
import type { SearchHit } from '#shared/desk/contract.ts';
import type { Found } from './engine.ts';
import type { FileStamp } from '../file-system.ts';

/** An article's file, as search is told of it. */
export interface ArticleFile {
  readonly id: string;
  /** Name in the folder of articles. */
  readonly file: string;
  readonly stamp: FileStamp;
}

/** What the worker is started with. */
export const workerStartSchema = z.object({
  /** The folder of articles. */
  articles: z.string(),
  /** Where the cache lies. */
  cache: z.string(),
});
export type WorkerStart = Readonly<z.infer<typeof workerStartSchema>>;

/** To the worker. */
export type ToWorker =
  /** Every article of the library, those first that are to be read first. */
  | { readonly kind: 'all'; readonly files: readonly ArticleFile[] }
  | {
      readonly kind: 'changed';
      readonly files: readonly ArticleFile[];
      readonly removed: readonly string[];
    }
  | { readonly kind: 'find'; readonly number: number; readonly query: string; readonly now: number }
  | ({ readonly kind: 'excerpts'; readonly number: number } & ExcerptsAsked)
  /** The answer to `asks to write`. */
  | { readonly kind: 'may write'; readonly may: boolean }
  | { readonly kind: 'close' };

/** Articles that a query found, `near` as it was answered: where do they match? */
export interface ExcerptsAsked {
  readonly query: string;
  readonly ids: readonly string[];
  readonly near: boolean;
}

/** From the worker. */
export type FromWorker =
  | {
      readonly kind: 'found';
      readonly number: number;
      readonly found: Found;
      readonly progress: { readonly read: number; readonly of: number } | null;
    }
  | { readonly kind: 'excerpts'; readonly number: number; readonly hits: readonly SearchHit[] }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string }
  /** The cache is to be written: a library can be lost to another Galley, and taken over. */
  | { readonly kind: 'asks to write' }
  | { readonly kind: 'closed' };
