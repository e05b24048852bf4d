import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { RequestOutput, SearchHit } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { startWorker } from '../../start-worker.ts';
import { syncFolder } from '../durable-write.ts';
import type { FileSystem } from '../file-system.ts';
import type { IndexRow } from '../index-file.ts';
import type { RowsChange } from '../shelf.ts';
import type { ArticleFile, ExcerptsAsked, FromWorker, ToWorker, WorkerStart } from './messages.ts';

type SearchAnswer = RequestOutput<'library.search'>;

type Answer = Extract<FromWorker, { readonly kind: 'found' | 'excerpts' }>;

interface Asked {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: DeskError) => void;
}

interface SearchOptions {
  readonly fs: FileSystem;
  /** The library's. */
  readonly folder: string;
  /** Whether the library may be written now. */
  readonly isWritable: () => boolean;
  /** The rows as they stand now, those first that matter most. */
  readonly rows: () => readonly IndexRow[];
  /** Has every change of the rows told: nobody searches for what they saved just now in vain. */
  readonly settleRows: () => void;
}

/**
 * Full text search of a library, in a thread of its own: it reads the article files by itself, so that
 * a save tells it a name and no more. It starts with the first question, or when it is warmed up.
 */
export class Search {
  readonly #options: SearchOptions;
  readonly #asked = new Map<number, Asked>();
  #worker: Worker | null = null;
  #numbers = 0;
  #closed: (() => void) | null = null;

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  /** Begins to read, so that the first question finds everything read. */
  warmUp(): void {
    this.#started();
  }

  /** Hears what changed; nothing is read before the first question. */
  changed({ changed, removed }: RowsChange, rowOf: (id: string) => IndexRow | null): void {
    if (this.#worker === null || changed.length + removed.length === 0) return;
    const files = changed.flatMap(({ id }) => {
      const row = rowOf(id);
      return row === null ? [] : [fileOf(row)];
    });
    this.#tell(this.#worker, { kind: 'changed', files, removed });
  }

  /**
   * @param now ISO 8601.
   * @throws DeskError `internal` when search broke down: the next question starts it again.
   */
  find(query: string, now: string): Promise<SearchAnswer> {
    return new Promise((resolve, reject) => {
      const answered = (answer: Answer): void => {
        if (answer.kind !== 'found') return;
        const { ids, hits, near } = answer.found;
        resolve({ ids: [...ids], hits: [...hits], near, progress: answer.progress });
      };
      const number = this.#ask(answered, reject);
      this.#tell(this.#started(), { kind: 'find', number, query, now: Date.parse(now) });
    });
  }

  /**
   * Where articles that a query found match.
   *
   * @throws DeskError `internal` when search broke down.
   */
  excerpts(asked: ExcerptsAsked): Promise<readonly SearchHit[]> {
    return new Promise((resolve, reject) => {
      const answered = (answer: Answer): void => {
        if (answer.kind === 'excerpts') resolve(answer.hits);
      };
      const number = this.#ask(answered, reject);
      this.#tell(this.#started(), { kind: 'excerpts', number, ...asked });
    });
  }

  /**
   * Removes the cache, for an article that nothing may remember: it holds the words of those that are gone
   * until it is next written. @throws The system's errors.
   */
  async removeCache(): Promise<void> {
    const { fs } = this.#options;
    await fs.rm(this.#cache, { force: true });
    await syncFolder(fs, dirname(this.#cache));
  }

  get #cache(): string {
    return join(this.#options.folder, 'search', 'index.cache');
  }

  #ask(resolve: Asked['resolve'], reject: Asked['reject']): number {
    const number = (this.#numbers += 1);
    this.#asked.set(number, { resolve, reject });
    return number;
  }

  /** Ends the thread, once it has finished what it writes. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    await new Promise<void>((resolve) => {
      this.#closed = resolve;
      this.#tell(worker, { kind: 'close' });
    });
    this.#worker = null;
    await worker.terminate();
  }

  #started(): Worker {
    this.#options.settleRows();
    if (this.#worker !== null) return this.#worker;
    const { folder, rows } = this.#options;
    const start: WorkerStart = {
      articles: join(folder, 'articles'),
      cache: this.#cache,
    };
    const worker = startWorker('search-worker.js', new URL('worker.ts', import.meta.url), {
      workerData: start,
    });
    worker.unref();
    worker.on('message', (message: FromWorker) => this.#hear(worker, message));
    worker.on('error', (error) => this.#breakDown(error));
    this.#tell(worker, { kind: 'all', files: rows().map(fileOf) });
    this.#worker = worker;
    return worker;
  }

  #tell(worker: Worker, message: ToWorker): void {
    worker.postMessage(message);
  }

  #hear(worker: Worker, message: FromWorker): void {
    if (message.kind === 'asks to write') {
      this.#tell(worker, { kind: 'may write', may: this.#options.isWritable() });
      return;
    }
    if (message.kind === 'closed') {
      this.#closed?.();
      return;
    }
    const asked = this.#asked.get(message.number);
    this.#asked.delete(message.number);
    if (message.kind === 'failed') asked?.reject(brokenDown(message.message));
    else asked?.resolve(message);
  }

  #breakDown(error: Error): void {
    this.#worker = null;
    this.#closed?.();
    for (const { reject } of this.#asked.values()) reject(brokenDown(error.message));
    this.#asked.clear();
  }
}

function fileOf({ file, stamp, summary }: IndexRow): ArticleFile {
  return { id: summary.id, file, stamp };
}

function brokenDown(detail: string): DeskError {
  return new DeskError(
    'internal',
    'The search broke down. Your articles are not affected: please search again.',
    { details: [detail] },
  );
}
