import type { Article } from '#shared/article/article.ts';
import type { Answer } from '../stores/reading.ts';
import type { BodySplice } from './splice.ts';

/** From the window to the worker: what changed since the request before. */
export interface ReadRequest {
  readonly id: number;
  readonly splice: BodySplice;
  /** The article without its body, when a field or record changed. */
  readonly article: Article | null;
}

/** From the worker to the window, one a request. */
export type ReadAnswer =
  | { readonly id: number; readonly answer: Answer }
  /** The reader failed on this text; the next request may do better. */
  | { readonly id: number; readonly failure: string };

/** As much of a worker as a session needs. */
export interface ReadPort {
  post(request: ReadRequest): void;
  /** One listener, set before the first request. */
  listen(listener: (answer: ReadAnswer) => void): void;
  close(): void;
}
