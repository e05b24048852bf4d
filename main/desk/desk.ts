import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { slugOf } from '#shared/article/slug.ts';
import { requests } from '#shared/desk/contract.ts';
import type {
  EventName,
  EventPayload,
  Exported,
  RequestInput,
  RequestName,
  RequestOutput,
} from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import type { Result } from '#shared/desk/errors.ts';
import { writeExportFolder } from './exporting/export-folder.ts';
import { pageIdentifier } from './exporting/head-tree.ts';
import { importFile } from './importing/import-file.ts';
import type { AssetContent } from './library/assets.ts';
import { openLibrary } from './library/library.ts';
import type { Library } from './library/library.ts';
import { requireRevision } from './library/saving.ts';
import { PreferencesFile } from './preferences.ts';
import { clearedForPublication, exportArticle, signOff } from './publishing.ts';

/** What a shell brings to the desk. */
export interface DeskOptions {
  /** Folder of the library; made where it is missing. */
  readonly library: string;
  /** Folder of `preferences.json`. */
  readonly config: string;
  readonly shell: RequestOutput<'desk.info'>['shell'];
  readonly version: string;
  /** Asks the user where exports go; `null` when they would rather not. */
  readonly chooseExportFolder: (suggestedName: string) => Promise<string | null>;
  /** Shows a folder in the system's file manager. */
  readonly reveal: (folder: string) => Promise<void>;
  /** Where the shell's window may open an exported folder's page, or `null` where it may not. */
  readonly exportUrl: (folder: string) => string | null;
  /** The clock, in ISO 8601. */
  readonly now?: () => string;
}

/** The services behind the contract: what every shell carries to its window. */
export interface Desk {
  /** Parses the input, does the work and parses the output. Never rejects. */
  request(name: RequestName, input: unknown): Promise<Result<unknown>>;
  /** Returns the unsubscriber. */
  subscribe(listener: DeskListener): () => void;
  /**
   * The picture, or `null` where the library has none of this name.
   *
   * @throws DeskError `damaged file` when its content is no longer what the name says.
   */
  readAsset(sha256: string): Promise<AssetContent | null>;
  /** Finishes what was begun and gives the library back. */
  close(): Promise<void>;
}

type DeskListener = <E extends EventName>(name: E, payload: EventPayload<E>) => void;

type Handler<N extends RequestName> = (input: RequestInput<N>) => Promise<RequestOutput<N>>;
/** One handler a request: a request without one is a type error. */
type Handlers = { readonly [N in RequestName]: Handler<N> };

/** @throws DeskError when the library can be neither opened nor made. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const now = options.now ?? (() => new Date().toISOString());
  const library = await openLibrary(options.library, { now });
  const handlers = handlersOf(library, { ...options, now });
  const listeners = new Set<DeskListener>();
  library.subscribe(() => {
    if (listeners.size === 0) return;
    const payload = { articles: library.summaries() };
    for (const listener of listeners) listener('library.changed', payload);
  });
  return {
    request: (name, input) => answer(handlers, name, input),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readAsset: (sha256) => library.readAsset(sha256),
    close: () => library.close(),
  };
}

function handlersOf(
  library: Library,
  options: DeskOptions & { readonly now: () => string },
): Handlers {
  const { now } = options;
  const preferences = new PreferencesFile(options.config);
  /** Where each article was exported to last, while this desk is open. */
  const exported = new Map<string, string>();
  return {
    'desk.info': () =>
      Promise.resolve({
        shell: options.shell,
        version: options.version,
        library: library.folder,
        writable: library.writable,
        notice: library.notice,
      }),
    'preferences.read': () => preferences.read(),
    'preferences.write': (input) => preferences.write(input),
    'library.list': () => library.list(),
    'article.create': () => library.add(makeArticle({ id: randomUUID(), now: now() })),
    'article.open': ({ id }) => library.read(id),
    'article.save': ({ article }) => library.save(article),
    'article.rename': ({ id, headline }) =>
      library.change(id, (stored) => ({
        ...stored,
        headline,
        slug: stored.slug || slugOf(headline),
      })),
    'article.trash': async ({ id }) => {
      await library.trash(id);
      return {};
    },
    'article.restore': ({ id }) => library.restore(id),
    'import.file': async (file) =>
      library.add(await importFile(file, { id: randomUUID(), now: now() })),
    'asset.add': (file) => library.addAsset(file),
    'article.signOff': ({ id, revision, by }) =>
      library.change(id, (stored) => {
        requireRevision(stored, revision);
        return signOff(stored, by, now());
      }),
    'article.withdrawSignOff': ({ id, revision }) =>
      library.change(id, (stored) => {
        requireRevision(stored, revision);
        return { ...stored, signOff: null };
      }),
    'export.html': async ({ id, revision, draft }) => {
      const article = await library.read(id);
      requireRevision(article, revision);
      if (!draft) clearedForPublication(article);
      const done = await exportFolder(library, article, { ...options, draft });
      if (done === null) return null;
      exported.set(id, done.folder);
      if (!draft) await markPublished(library, id, now());
      return done;
    },
    'export.reveal': async ({ id }) => {
      const folder = exported.get(id);
      if (folder === undefined) {
        throw new DeskError(
          'not found',
          'This article has not been exported since Galley was opened.',
        );
      }
      await options.reveal(folder);
      return {};
    },
  };
}

async function exportFolder(
  library: Library,
  article: Article,
  options: DeskOptions & { readonly now: () => string; readonly draft: boolean },
): Promise<Exported | null> {
  const name = slugOf(article.slug) || slugOf(article.headline) || 'article';
  const parent = await options.chooseExportFolder(name);
  if (parent === null) return null;
  const files = await exportArticle(article, {
    draft: options.draft,
    now: options.now(),
    readAsset: (sha256) => library.readAsset(sha256),
  });
  const identifier = pageIdentifier(article.id);
  const folder = await writeExportFolder({ parent, name, files }, (page) =>
    page.includes(identifier),
  );
  return { folder, files: files.map(({ path }) => path), url: options.exportUrl(folder) };
}

/** The status follows the export, and so does the date if nothing gave one before. */
function markPublished(library: Library, id: string, now: string): Promise<Article> {
  return library.change(id, (stored) => ({
    ...stored,
    status: 'published',
    publishedAt: stored.publishedAt ?? now,
  }));
}

/** The contract's schemas, tied to the types that were inferred from them. */
const schemas: {
  readonly [N in RequestName]: {
    readonly input: z.ZodType<RequestInput<N>>;
    readonly output: z.ZodType<RequestOutput<N>>;
  };
} = requests;

async function answer<N extends RequestName>(
  handlers: Handlers,
  name: N,
  input: unknown,
): Promise<Result<RequestOutput<N>>> {
  try {
    if (!Object.hasOwn(schemas, name)) throw badRequest([`There is no request “${name}”.`]);
    const parsed = schemas[name].input.safeParse(input);
    if (!parsed.success) throw badRequest(issuesOf(parsed.error));
    return { ok: true, value: schemas[name].output.parse(await handlers[name](parsed.data)) };
  } catch (error) {
    return { ok: false, error: asDeskError(error).toValue() };
  }
}

function badRequest(details: readonly string[]): DeskError {
  return new DeskError(
    'bad request',
    'The desk could not understand what this window asked for. Nothing was changed.',
    { details },
  );
}

function issuesOf(error: z.ZodError): readonly string[] {
  return error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function asDeskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  return new DeskError(
    'internal',
    'Something went wrong inside Galley. What was saved before is safe; what you see in this window ' +
      'may not be saved yet: copy it before you close the window.',
    { cause: error, details: [error instanceof Error ? error.message : String(error)] },
  );
}
