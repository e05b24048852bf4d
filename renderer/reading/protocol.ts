import type { Article } from '#shared/article/article.ts';
import type { QuotationStyle } from '#shared/house/house-style.ts';
import type { Answer } from '../stores/reading.ts';
import type { WorkerPort } from '../threads/worker-port.ts';
import type { AnswerChanges } from './answer-changes.ts';
import type { BodySplice } from './splice.ts';

/** From the window to the worker: what changed since the request before. */
export interface ReadRequest {
  readonly id: number;
  readonly splice: BodySplice;
  /** The article without its body, when a field or record changed. */
  readonly article: Article | null;
  /** The house's style, which fixes follow. */
  readonly quotationMarks: QuotationStyle;
}

/** The reader failed on this text; the next request may do better. */
interface ReadFailure {
  readonly id: number;
  readonly failure: string;
}

/** How long it took to read, in ms. */
interface Timed {
  readonly took: number;
}

/** What a session hears, once a request. */
export type ReadAnswer = (Timed & { readonly id: number; readonly answer: Answer }) | ReadFailure;

/** From the worker to the window: the answer by what changed since the one before. */
export type WorkerAnswer =
  (Timed & { readonly id: number; readonly changes: AnswerChanges }) | ReadFailure;

/** What a session asks. */
export type ReadPort = WorkerPort<ReadRequest, ReadAnswer>;
