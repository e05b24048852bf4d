import type { z } from 'zod';
import { requests } from '#shared/desk/contract.ts';
import type {
  EventName,
  EventPayload,
  MenuStates,
  OpenedFiles,
  RequestInput,
  RequestName,
  RequestOutput,
} from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import type { Result } from '#shared/desk/errors.ts';
import { watchAccess } from './access-watch.ts';
import { Backups } from './backup/backups.ts';
import type { AssetContent } from './library/assets.ts';
import { LeftOffFile, leftOffRequests } from './left-off.ts';
import { openLibrary } from './library/library.ts';
import type { Library } from './library/library.ts';
import { settlingTime } from './library/quarantine/damage-watch.ts';
import { watchDamage } from './library/quarantine/recovery.ts';
import { PreferencesFile } from './preferences.ts';
import { arrangingRequests } from './requests/arranging-requests.ts';
import { articleRequests } from './requests/article-requests.ts';
import { dictionaryRequests } from './requests/dictionary-requests.ts';
import type { Handlers } from './requests/handlers.ts';
import { historyRequests } from './requests/history-requests.ts';
import { materialRequests } from './requests/material-requests.ts';
import { publishingRequests } from './requests/publishing-requests.ts';
import { upkeepRequests } from './requests/upkeep-requests.ts';
import { issuesOf } from './schema-issues.ts';
import { Upkeep } from './upkeep.ts';
import { Works } from './works.ts';

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
  /** Shows a file in the system's file manager. */
  readonly reveal: (file: string) => Promise<void>;
  /** Where the shell's window may get what was exported, or `null` where it may not. */
  readonly exportUrl: (file: string) => string | null;
  /** Where a backup of the library goes every day, if that was named at the start. */
  readonly backups?: string | undefined;
  /** Asks the user where backups go; absent under a shell that has no dialog for it. */
  readonly chooseBackupFolder?: () => Promise<string | null>;
  /** What the system gave the shell to open; absent under a shell that is no app of the system's. */
  readonly openedFiles?: () => Promise<OpenedFiles>;
  /** Shows in the native menu how its commands stand; absent under a shell that has none. */
  readonly showInMenu?: (states: MenuStates) => void;
  /** The clock, in ISO 8601. */
  readonly now?: () => string;
  /** How long a file has to stay unreadable before it goes into quarantine (ms). */
  readonly settle?: number;
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

/** Search begins to read once a window had time to show the library (ms). */
const searchDelay = 1_500;

type DeskListener = <E extends EventName>(name: E, payload: EventPayload<E>) => void;

/** @throws DeskError when the library can be neither opened nor made. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const now = options.now ?? (() => new Date().toISOString());
  const preferences = new PreferencesFile(options.config);
  const [library] = await Promise.all([
    openLibrary(options.library, { now, who: () => preferences.name }),
    preferences.read(),
  ]);
  const listeners = new Set<DeskListener>();
  const tell: DeskListener = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  const works = new Works((progress) => tell('work.progress', progress));
  const backups = new Backups({
    library: options.library,
    config: options.config,
    given: options.backups ?? null,
    choose: options.chooseBackupFolder ?? null,
    works,
    now,
  });
  const handlers: Handlers = {
    ...handlersOf(library, preferences, { ...options, now }, tell),
    ...upkeepRequests(library, backups, works),
  };
  library.feed.subscribe(({ number, changed, removed, damaged }) => {
    tell('library.changed', {
      number,
      changed: [...changed],
      removed: [...removed],
      damaged: damaged && [...damaged],
    });
  });
  library.history.onTrouble((message) => tell('desk.trouble', { message }));
  const leaveAccess = watchAccess(library, (access) => tell('library.access', access));
  const leaveDamage = watchDamage(library, options.settle ?? settlingTime);
  const upkeep = new Upkeep({
    library: options.library,
    backUp: () => backups.makeIfDue(),
    isWritable: () => library.writable,
    now,
    trouble: (message) => tell('desk.trouble', { message }),
  });
  // The command line asks few questions, if any: there the first one starts the reading.
  const warming =
    options.shell === 'cli' ? undefined : setTimeout(() => library.search.warmUp(), searchDelay);
  return {
    request: (name, input) => answer(handlers, name, input),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readAsset: (sha256) => library.readAsset(sha256),
    close: async () => {
      clearTimeout(warming);
      leaveAccess();
      leaveDamage();
      works.cutOff();
      await upkeep.close();
      await library.close();
      // They read the library and write elsewhere: nobody has to wait for a slow disk of backups.
      await works.ended();
    },
  };
}

function handlersOf(
  library: Library,
  preferences: PreferencesFile,
  options: DeskOptions & { readonly now: () => string },
  tell: DeskListener,
): Omit<Handlers, keyof ReturnType<typeof upkeepRequests>> {
  return {
    'desk.info': async () => ({
      shell: options.shell,
      version: options.version,
      library: library.folder,
      ...(await library.access()),
    }),
    'import.opened': async () => (await options.openedFiles?.()) ?? { files: [], unread: [] },
    'menu.show': (states) => {
      options.showInMenu?.(states);
      return Promise.resolve({});
    },
    'preferences.read': () => preferences.read(),
    'preferences.change': (input) => preferences.change(input),
    ...leftOffRequests(new LeftOffFile(options.config, library.folder)),
    ...historyRequests(library),
    ...dictionaryRequests(library),
    ...articleRequests(library, options.now),
    ...materialRequests(library, options.now),
    ...arrangingRequests(library, {
      now: options.now,
      arranged: (arrangement) => tell('library.arranged', arrangement),
    }),
    ...publishingRequests(library, {
      ...options,
      house: async () => (await preferences.read()).house,
    }),
  };
}

/** The contract's schemas, tied to the types that were inferred from them. */
const schemas: {
  readonly [N in RequestName]: {
    readonly input: z.ZodType<RequestInput<N>>;
    readonly output: z.ZodType<RequestOutput<N>>;
  };
} = requests;

/**
 * Their answers are made of what was parsed when it came from the disk or from the window. A first list of
 * ten thousand rows, and every save, would wait for a second look that can find nothing.
 */
const parsedBefore: ReadonlySet<RequestName> = new Set([
  'library.list',
  'article.open',
  'article.save',
]);

async function answer<N extends RequestName>(
  handlers: Handlers,
  name: N,
  input: unknown,
): Promise<Result<RequestOutput<N>>> {
  try {
    if (!Object.hasOwn(schemas, name)) throw badRequest([`There is no request “${name}”.`]);
    const parsed = schemas[name].input.safeParse(input);
    if (!parsed.success) throw badRequest(issuesOf(parsed.error));
    const output = await handlers[name](parsed.data);
    const value = parsedBefore.has(name) ? output : schemas[name].output.parse(output);
    return { ok: true, value };
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

function asDeskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  return new DeskError(
    'internal',
    'Something went wrong inside Galley. What was saved before is safe; what you see in this window ' +
      'may not be saved yet: copy it before you close the window.',
    { cause: error, details: [error instanceof Error ? error.message : String(error)] },
  );
}
