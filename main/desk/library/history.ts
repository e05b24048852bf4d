import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import type { Article } from '#shared/article/article.ts';
import { readLog } from '#shared/article/log.ts';
import type { LogEvent, LogReading } from '#shared/article/log.ts';
import type { KeepReason } from '#shared/article/revisions.ts';
import { diskError, isMissing } from './disk-errors.ts';
import type { FileSystem } from './file-system.ts';
import { ArticleLog } from './log/article-log.ts';
import type { WrittenLog } from './log/article-log.ts';
import { deedsBetween, deedsElsewhere, deedsMissed } from './log/happenings.ts';
import type { Deed } from './log/happenings.ts';
import { QuietWork } from './revisions/quiet-work.ts';
import { Revisions } from './revisions/revisions.ts';
import { WorkIntervals } from './revisions/work-intervals.ts';
import type { StoredArticle } from './stored-article.ts';
import { Turns } from './turns.ts';

export interface HistoryOptions {
  readonly fs: FileSystem;
  /** The library's. */
  readonly folder: string;
  /** ISO 8601. */
  readonly now: () => string;
  /** Who sits at this desk; `null` where they gave no name. */
  readonly who: () => string | null;
  readonly isWritable: () => boolean;
  /** Takes a file that cannot be read away, as it is; `null` where it stays. */
  readonly setAside: (file: string, reason: string) => Promise<object | null>;
  /** Keeps a copy of a file as it is; `null` where this content of it was kept before. */
  readonly keepCopy: (file: string, reason: string) => Promise<object | null>;
}

/** Why the desk changes an article, where it is more than a save. */
export interface Act {
  readonly by?: string | null;
  readonly events?: readonly LogEvent[];
  /** What stands there is kept for this reason before it is changed, or nothing is changed. */
  readonly keepBefore?: KeepReason;
  /** What comes of it is kept for this reason. */
  readonly keepAfter?: KeepReason;
}

/** How an article came from another desk: what the log says of it, and its log there. */
export interface TakenIn {
  readonly event: LogEvent;
  readonly log: WrittenLog | null;
}

/** So many kept revisions an article remembers as those that it descends from. */
const longestLineage = 24;
/** What waits for a quiet moment gets so long at the end (ms). */
const parting = 5_000;

/**
 * What happened to the articles: their logs and their kept revisions. The library tells it of every
 * change, before and after. An ordinary save waits for nothing here.
 */
export class History {
  readonly revisions: Revisions;
  readonly #options: HistoryOptions;
  readonly #quiet = new QuietWork();
  readonly #intervals: WorkIntervals;
  readonly #turns = new Turns();
  /** Articles whose log was compared with them since the library was opened. */
  readonly #compared = new Set<string>();
  readonly #troubled = new Set<(message: string) => void>();

  constructor(options: HistoryOptions) {
    this.#options = options;
    this.revisions = new Revisions(options, join(options.folder, 'revisions'));
    this.#intervals = new WorkIntervals((article) => {
      this.#quiet.add(article.id, () => this.#keepWork(article));
    });
  }

  /**
   * Calls back, with words for the person at the desk, when something beside their work could not be
   * done, or is not as it was left: a revision not kept, a log not written or damaged. Returns the unsubscriber.
   */
  onTrouble(listener: (message: string) => void): () => void {
    this.#troubled.add(listener);
    return () => this.#troubled.delete(listener);
  }

  /** The lineage of whatever takes the place of the stored article. */
  lineageAfter(stored: Article): string[] {
    const { lineage, revision } = stored;
    if (lineage.at(-1) === revision || !this.#intervals.keeps(stored)) return [...lineage];
    return [...lineage, revision].slice(-longestLineage);
  }

  /**
   * Keeps what must be kept before the stored article is changed.
   *
   * @throws The system's error: then nothing may be changed.
   */
  async before(stored: Article, act: Act, file: StoredArticle): Promise<void> {
    this.#quiet.hold();
    const bytes = await file.olderBytes();
    if (bytes !== null) await this.revisions.keep(stored, 'before migration', bytes);
    if (act.keepBefore === undefined) return;
    await this.revisions.keep(stored, act.keepBefore);
    this.#intervals.kept(stored, this.#time());
  }

  /** An article is new in the library. */
  async added(article: Article, deeds: readonly Deed[]): Promise<void> {
    this.#intervals.added(article, this.#time());
    await this.note(article, deeds);
  }

  /**
   * An article came as it was at another desk, in the place of `before` where that is no `null`. Its log
   * there is taken down too: as it is where there was none here, else what is new in it. It is stored by
   * now: what fails here is told, not thrown.
   */
  async takenIn(before: Article | null, article: Article, { event, log }: TakenIn): Promise<void> {
    if (before === null) this.#intervals.added(article, this.#time());
    else this.#intervals.saved(before, article, this.#time());
    this.#compared.delete(article.id);
    try {
      if (log !== null) await this.#turns.take(article.id, () => this.#learn(article.id, log));
    } catch (error) {
      this.#tell(error, 'The article was taken in, but not all of its log.');
    }
    await this.keep(article, 'handed over');
    await this.note(article, [{ by: null, event }]);
  }

  async #learn(id: string, elsewhere: WrittenLog): Promise<void> {
    const log = this.#log(id);
    if (await log.begin(elsewhere)) return;
    const { entries } = await this.#readLog(log);
    const there = readLog(Buffer.from(elsewhere.lines).toString(), id, null);
    await log.append(
      deedsElsewhere(entries, there.entries).map((entry) => ({ ...entry, late: true })),
    );
  }

  /** The log of an article as it lies on the disk. @throws The system's errors. */
  writtenLog(id: string): Promise<WrittenLog | null> {
    return this.#turns.take(id, () => this.#log(id).written());
  }

  /** The article took the place of `before`. It is stored by now: what fails here is told, not thrown. */
  async after(before: Article, article: Article, act: Act): Promise<void> {
    this.#intervals.saved(before, article, this.#time());
    const events = act.events ?? [];
    const deeds = [
      ...events.map((event) => ({ by: act.by ?? null, event })),
      ...deedsBetween(before, article),
    ];
    if (deeds.length > 0) await this.note(article, deeds, before);
    const reason = act.keepAfter ?? keepReasonOf(deeds);
    if (reason !== null) await this.keep(article, reason);
  }

  /** Keeps an article as it stands now, for a reason of its own. What fails is told, not thrown. */
  async keep(article: Article, reason: KeepReason): Promise<void> {
    this.#intervals.kept(article, this.#time());
    try {
      await this.revisions.keep(article, reason);
    } catch (error) {
      this.#tell(error, 'The article is stored, but this version of it could not be kept apart.');
    }
  }

  /**
   * Takes down what happened to an article. What fails is told, not thrown: the deed is done.
   *
   * @param before How the article stood before, where its log may have missed something.
   */
  async note(
    { id, revision }: Pick<Article, 'id' | 'revision'>,
    deeds: readonly Deed[],
    before: Article | null = null,
  ): Promise<void> {
    const at = this.#options.now();
    try {
      await this.#turns.take(id, async () => {
        const log = this.#log(id);
        const compare = before !== null && !this.#compared.has(id);
        const { entries } = await this.#readLog(log);
        const missed = compare ? deedsMissed(entries, before) : [];
        const late = { at, revision: before?.revision ?? revision, late: true };
        await log.append([
          ...missed.map((deed) => ({ ...deed, ...late })),
          ...deeds.map((deed) => ({
            ...deed,
            by: deed.by ?? this.#doer(deed.event),
            at,
            revision,
          })),
        ]);
        if (compare) this.#compared.add(id);
      });
    } catch (error) {
      this.#tell(error, 'What was done is stored, but it could not be written down in the log.');
    }
  }

  /**
   * An article was read. What something else than this library's Galley did to its file is taken as it
   * is, and taken down.
   *
   * @param known What stood there before, where that is remembered.
   */
  async read(known: Article | null, article: Article, file: StoredArticle): Promise<void> {
    const changed = known === null ? file.byHand : known.revision !== article.revision;
    if (article !== known && changed) await this.#changedOutside(known, article, file.byHand);
  }

  async #changedOutside(known: Article | null, article: Article, byHand: boolean): Promise<void> {
    const { id, revision } = article;
    if (known !== null) await this.keep(known, 'before outside change');
    else if (await this.#isNoted(id, revision)) return;
    const before = known ?? (await this.revisions.newest(id).catch(() => null))?.article ?? null;
    await this.keep(article, 'outside change');
    this.#compared.delete(id);
    const by = byHand ? 'hand' : 'elsewhere';
    const fields = before === null ? [] : fieldsThatDiffer(before, article);
    const event = { kind: 'changed outside', by, fields } as const;
    await this.note(article, [{ by: null, event }], article);
  }

  async #isNoted(id: string, revision: string): Promise<boolean> {
    const { entries } = await this.readLog(id);
    return entries.some(
      (entry) => entry.event.kind === 'changed outside' && entry.revision === revision,
    );
  }

  /**
   * The log of an article, as it stands on the disk. One that is found broken is kept in quarantine as
   * it was found.
   */
  readLog(id: string): Promise<LogReading> {
    return this.#turns.take(id, () => this.#readLog(this.#log(id)));
  }

  async #readLog(log: ArticleLog): Promise<LogReading> {
    const reading = await log.read();
    if (reading.unrecorded.length === 0) return reading;
    try {
      const kept = await this.#options.keepCopy(log.file, reading.unrecorded.join(' '));
      if (kept !== null) this.#say(brokenLog);
    } catch (error) {
      // Without the file there is nothing to keep: that it is gone is what was found.
      if (!isMissing(error)) {
        this.#tell(error, 'The log of an article is damaged, and no copy of it could be kept.');
      }
    }
    return reading;
  }

  /**
   * When this revision of an article, or `null` for any, was last moved to the trash; ISO 8601. `null`
   * where the log does not tell.
   */
  async trashedAt(id: string, revision: string | null): Promise<string | null> {
    const log = await this.readLog(id).catch(() => null);
    const last = log?.entries.findLast(
      (entry) =>
        entry.event.kind === 'trashed' && (revision === null || entry.revision === revision),
    );
    return last?.at ?? null;
  }

  /** The article is no longer in the library. */
  gone(id: string): void {
    this.#intervals.forget(id);
  }

  /** Removes what is kept of an article that is gone, its log too. @throws The system's errors. */
  async forget(id: string): Promise<void> {
    this.#quiet.drop(id);
    await this.revisions.remove(id);
    await this.#turns.take(id, () => this.#log(id).remove());
  }

  /** Keeps how the work stands. */
  async close(): Promise<void> {
    this.#intervals.end();
    await this.#quiet.finish(parting);
    await this.revisions.settle();
    await this.#turns.settle();
  }

  /** Whoever sits at the desk did what people do; the rest is found, or happens by itself. */
  #doer({ kind }: LogEvent): string | null {
    return foundKinds.has(kind) ? null : this.#options.who();
  }

  #log(id: string): ArticleLog {
    return new ArticleLog(this.#options.fs, join(this.#options.folder, 'log'), id);
  }

  async #keepWork(article: Article): Promise<void> {
    try {
      await this.revisions.keep(article, 'work');
    } catch (error) {
      this.#tell(error, 'The article is saved, but this version of it could not be kept apart.');
    }
  }

  #tell(error: unknown, outcome: string): void {
    this.#say(diskError(error, outcome).message);
  }

  #say(message: string): void {
    for (const listener of this.#troubled) listener(message);
  }

  #time(): number {
    return Date.parse(this.#options.now());
  }
}

const brokenLog =
  'The log of an article was found damaged. The article is not affected, and the log goes on; it is ' +
  'kept in the quarantine folder as it was found.';

const foundKinds: ReadonlySet<LogEvent['kind']> = new Set<LogEvent['kind']>([
  'changed outside',
  'migrated',
  'quarantined',
  'interrupted',
  'break found',
]);

/** The fields of an article whose content differs. */
function fieldsThatDiffer(before: Article, after: Article): string[] {
  const stamps: readonly string[] = ['revision', 'updatedAt', 'lineage', 'schema'];
  const was: ReadonlyMap<string, unknown> = new Map(Object.entries(before));
  return Object.entries(after)
    .filter(
      ([field, value]) => !stamps.includes(field) && !isDeepStrictEqual(value, was.get(field)),
    )
    .map(([field]) => field);
}

function keepReasonOf(deeds: readonly Deed[]): KeepReason | null {
  const kinds = new Set(deeds.map(({ event }) => event.kind));
  if (kinds.has('signed off')) return 'signed off';
  return kinds.has('status') ? 'status changed' : null;
}
